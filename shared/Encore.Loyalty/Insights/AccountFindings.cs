using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Insights;

/// <summary>Collects what is wrong with one account.</summary>
internal sealed class AccountFindings(MemberId member)
{
    private readonly List<AuditFinding> findings = [];

    public IReadOnlyList<AuditFinding> All => findings;

    public void Add(AuditCode code, long? sequence = null, string subject = "", long? expected = null, long? found = null) =>
        findings.Add(new(member, sequence, code) { Subject = subject, Expected = expected, Found = found });

    public void Compare(AuditCode code, string subject, long expected, long found)
    {
        if (expected != found)
        {
            Add(code, null, subject, expected, found);
        }
    }
}
