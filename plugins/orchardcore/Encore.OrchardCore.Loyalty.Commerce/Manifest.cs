using Encore.OrchardCore.Loyalty.Commerce;
using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = CommerceFeatures.Commerce,
    Name = "Encore Loyalty for Commerce",
    Author = "Encore",
    Version = "0.1.0",
    Category = "Loyalty",
    Description = "Orders of OrchardCore.Commerce earn points on what was charged; refunds and cancellations take them back.",
    Dependencies = ["Encore.OrchardCore.Loyalty", "OrchardCore.Commerce"])]
