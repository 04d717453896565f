using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Messages;

/// <summary>Something to tell a member, written with the ledger and sent afterwards. Figures only; the words are chosen when it is sent, in the member's language.</summary>
public sealed record LoyaltyMessage
{
    /// <summary>Given by storage; 0 before.</summary>
    public long Id { get; init; }

    public required MemberId Member { get; init; }

    /// <summary>One of <see cref="MessageKinds"/>, or an extension's own.</summary>
    public required string Kind { get; init; }

    /// <summary>The figures, as texts in the invariant culture.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The channels that have taken it while others could not.</summary>
    public IReadOnlyList<string> TakenBy { get; init; } = [];

    /// <summary>Failed attempts so far.</summary>
    public int Attempts { get; init; }
}
