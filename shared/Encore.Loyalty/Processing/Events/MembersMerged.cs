using System.Security.Cryptography;
using System.Text;
using Encore.Loyalty.Ledger;
using Newtonsoft.Json;

namespace Encore.Loyalty.Processing.Events;

/// <summary>The member became part of another one: a guest signed in, or two accounts turned out to be one person's. Everything goes over; later facts of either reach the other one.</summary>
public sealed record MembersMerged : LoyaltyEvent
{
    /// <summary>The member that goes on.</summary>
    public required MemberId Into { get; init; }

    /// <summary>Who said so: <c>system</c>, or the host's id of a person.</summary>
    public string Actor { get; init; } = Moment.System;

    public override string Kind => "members-merged";

    [JsonIgnore]
    public override SourceKey Origin => SourceKey.Of("member", "self");

    /// <summary>Names the other member by a hash, so that no id is left in it when that one is erased.</summary>
    public override string Fact => $"merged/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Into.Value)))[..16]}";

    public override string? Problem() =>
        Into == Member ? "A member cannot become part of itself."
        : Into.Scope != Member.Scope ? $"{Into} belongs to another scope than {Member}."
        : null;
}
