namespace Encore.Loyalty.Referrals;

/// <summary>
/// By what two people can turn out to be one: keyed hashes that the host makes (<see cref="ReferralMarker"/>), never the addresses themselves. Null where the host does not know, or does not say.
/// </summary>
/// <param name="Email">Of the e-mail address in the one form it has behind all its spellings.</param>
/// <param name="Address">Of the postal address.</param>
/// <param name="Device">Of what the host tells devices apart by.</param>
/// <param name="Ip">Of the network address.</param>
public sealed record ReferralMarks(string? Email = null, string? Address = null, string? Device = null, string? Ip = null)
{
    public const int MaxLength = 64;

    public static ReferralMarks None { get; } = new();

    internal bool IsTooLong => new[] { Email, Address, Device, Ip }.Any(mark => mark?.Length > MaxLength);

    /// <summary>In what these two are alike; what either does not say is not alike.</summary>
    internal IEnumerable<ReferralReason> SharedWith(ReferralMarks other)
    {
        if (Email is not null && Email == other.Email)
        {
            yield return ReferralReason.SameEmail;
        }

        if (Address is not null && Address == other.Address)
        {
            yield return ReferralReason.SameAddress;
        }

        if (Device is not null && Device == other.Device)
        {
            yield return ReferralReason.SameDevice;
        }

        if (Ip is not null && Ip == other.Ip)
        {
            yield return ReferralReason.SameIp;
        }
    }
}
