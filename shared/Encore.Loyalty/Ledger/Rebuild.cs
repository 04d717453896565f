namespace Encore.Loyalty.Ledger;

/// <summary>Derives an account from its entries alone.</summary>
public sealed class Rebuild
{
    private readonly MemberId member;
    private readonly LedgerState state;
    private EntryGlance? glance;

    public Rebuild(MemberId member)
    {
        this.member = member;
        state = new LedgerState(MemberAccount.Open(member));
    }

    public string HeadHash => state.HeadHash;

    internal DateTimeOffset LastEffectiveAt => state.LastEffectiveAt;

    public long LastSequence => state.LastSequence;

    /// <exception cref="InvalidOperationException">The entry does not fit those before it.</exception>
    public void Add(Entry entry) => state.Apply(entry, (glance ??= new()).Of(entry.Details));

    /// <summary>Without a hash: whoever knows it already puts it into the account.</summary>
    internal void Add(Entry entry, EntryDetails details) => state.Apply(entry, details, "");

    /// <summary>With all lots, closed ones too. Status and version are not in the entries and stand at their defaults.</summary>
    public MemberAccount ToAccount() => MemberAccount.Open(member) with
    {
        Balances = state.Balances,
        LastSequence = state.LastSequence,
        HeadHash = state.HeadHash,
        LastEffectiveAt = state.LastEffectiveAt,
        Lots = [.. state.Lots],
        Reservations = state.Reservations,
    };
}
