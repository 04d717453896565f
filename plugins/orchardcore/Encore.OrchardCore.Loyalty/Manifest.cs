using Encore.OrchardCore.Loyalty;
using OrchardCore.Modules.Manifest;

[assembly: Module(
    Id = Features.Loyalty,
    Name = "Encore Loyalty",
    Author = "Encore",
    Version = "0.1.0",
    Category = Features.Category,
    Description = "Points for purchases and reviews: ledger, rewards page, administration.")]

[assembly: Feature(
    Id = Features.Loyalty,
    Name = "Encore Loyalty",
    Category = Features.Category,
    Description = "The points ledger in this site's database, the rewards page at /rewards and its administration.",
    Dependencies = ["OrchardCore.Users", "OrchardCore.Settings", "OrchardCore.Contents"])]

[assembly: Feature(
    Id = Features.Reviews,
    Name = "Encore Product Reviews",
    Category = Features.Category,
    Description = "Customers review products; reviews are content items, moderated by publishing them. Approved reviews earn points.",
    Dependencies = [Features.Loyalty, "OrchardCore.ContentFields"])]
