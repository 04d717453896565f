using Encore.Loyalty.Ledger;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>The customer subscribed to the newsletter; subscribing again later is the same fact.</summary>
public sealed record NewsletterSubscribed : OccasionEvent
{
    public override string Kind => "newsletter-subscribed";

    [JsonIgnore]
    public override SourceKey Origin => SourceKey.Of("newsletter", "self");

    public override string Fact => "subscribed";
}
