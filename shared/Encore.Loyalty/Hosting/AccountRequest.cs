using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Hosting;

/// <summary>What of a member's past a decision needs to see.</summary>
/// <param name="Member">Whose account.</param>
/// <param name="Sources">Entries, lots (closed ones too) and inbox facts of these sources are loaded.</param>
/// <param name="Vouchers">These vouchers of the member are loaded, with the entries and lots of the redemptions that paid for them.</param>
public sealed record AccountRequest(MemberId Member, IReadOnlyCollection<SourceKey> Sources, IReadOnlyCollection<string> Vouchers)
{
    public static AccountRequest Of(MemberId member, params IReadOnlyCollection<SourceKey> sources) => new(member, sources, []);
}
