using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Members;

/// <summary>A record of who changed a member's status. A change of status moves no points, so it is no entry.</summary>
/// <param name="Member">Whose.</param>
/// <param name="At">When.</param>
/// <param name="Status">The status from then on.</param>
/// <param name="Actor">Who: as on entries.</param>
/// <param name="Reason">A person's words; may be empty.</param>
public sealed record StatusChange(MemberId Member, DateTimeOffset At, MemberStatus Status, string Actor, string Reason);
