namespace Encore.Loyalty.Model.Reference;

/// <summary>A voucher.</summary>
internal sealed class Ticket(int who, int request, string reward, int cost, DateTimeOffset issuedAt, DateTimeOffset? expiresAt)
{
    public int Who => who;

    public int Request => request;

    public string Reward => reward;

    public int Cost => cost;

    public DateTimeOffset IssuedAt => issuedAt;

    public DateTimeOffset? ExpiresAt => expiresAt;

    public string Source => $"redemption:r{request}";

    /// <summary><c>Issued</c>, <c>Reserved</c> or <c>Used</c>.</summary>
    public string Status { get; set; } = "Issued";

    public int Order { get; set; }
}
