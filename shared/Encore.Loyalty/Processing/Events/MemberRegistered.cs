using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>The customer opened an account with the shop.</summary>
public sealed record MemberRegistered : OccasionEvent
{
    /// <summary>Month and day, as <c>MM-dd</c>, where the customer said so.</summary>
    public string? Birthday { get; init; }

    public override string Kind => "member-registered";

    [JsonIgnore]
    public override SourceKey Origin => SourceKey.Of("registration", "self");

    public override string Fact => "registered";

    public override string? Problem() => MonthDay.Problem(Birthday);
}
