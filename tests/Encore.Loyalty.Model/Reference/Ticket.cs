namespace Encore.Loyalty.Model.Reference;

/// <summary>A voucher.</summary>
internal sealed class Ticket(int asker, int request, string reward, int cost, DateTimeOffset issuedAt, DateTimeOffset? expiresAt)
{
    /// <summary>Who asked for it, under which number.</summary>
    public int Asker => asker;

    public int Request => request;

    /// <summary>Whose it is; nobody's when that one was erased.</summary>
    public int Owner { get; set; }

    public string Reward => reward;

    public int Cost => cost;

    public DateTimeOffset IssuedAt => issuedAt;

    public DateTimeOffset? ExpiresAt => expiresAt;

    public string Name => Names.Of('r', request, asker);

    public string Source => $"redemption:{Name}";

    /// <summary><c>Issued</c>, <c>Reserved</c> or <c>Used</c>.</summary>
    public string Status { get; set; } = "Issued";

    public int Order { get; set; }
}
