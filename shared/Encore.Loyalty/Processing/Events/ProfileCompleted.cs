using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>The customer told the shop all that its profile asks for.</summary>
public sealed record ProfileCompleted : OccasionEvent
{
    /// <summary>Month and day, as <c>MM-dd</c>, where the customer said so.</summary>
    public string? Birthday { get; init; }

    public override string Kind => "profile-completed";

    [JsonIgnore]
    public override SourceKey Origin => SourceKey.Of("profile", "self");

    public override string Fact => "completed";

    public override string? Problem() => MonthDay.Problem(Birthday);
}
