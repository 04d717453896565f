using Encore.Loyalty.Members;
using Newtonsoft.Json;

namespace Encore.Loyalty.Tiers;

/// <summary>What a member's row remembers of the last review; where the member stands is always derived anew, so it can be lost without harm.</summary>
public sealed record TierMark
{
    private const string Feature = "tier";

    public static TierMark None { get; } = new();

    /// <summary>Null: in none.</summary>
    public string? Tier { get; init; }

    public DateTimeOffset? Since { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>The platform's role that the member was given; null: none.</summary>
    public string? Role { get; init; }

    /// <summary>Entry gifts of the last two periods.</summary>
    public IReadOnlyList<TierGiven> Gifts { get; init; } = [];

    [JsonIgnore]
    private bool IsEmpty => Tier is null && Role is null && Gifts.Count == 0;

    public static TierMark Of(MemberProfile profile) => profile.State<TierMark>(Feature) ?? None;

    /// <summary>What goes along when a member becomes part of another: not the role, which the other has not been given.</summary>
    public static MemberProfile Leaving(MemberProfile profile) => (Of(profile) with { Tier = null, Since = null, Until = null, Role = null }).On(profile);

    public MemberProfile On(MemberProfile profile) => this == Of(profile) ? profile : profile.With(Feature, IsEmpty ? null : this);

    public bool Equals(TierMark? other) => other is not null && (Tier, Since, Until, Role) == (other.Tier, other.Since, other.Until, other.Role) && Gifts.SequenceEqual(other.Gifts);

    public override int GetHashCode() => HashCode.Combine(Tier, Since, Until, Role, Gifts.Count);
}
