using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Surveys.Cases;

namespace Encore.Loyalty.Testing.Memory;

/// <summary>What members were asked and answered, and what staff look after for them.</summary>
internal static class MemoryListening
{
    /// <returns>Null when something is not as expected.</returns>
    public static MemoryTables? Commit(MemoryTables tables, MemberCommit commit)
    {
        foreach (var (before, after) in commit.Invitations)
        {
            if (tables.Invitations.GetValueOrDefault((after.Member.Value, after.Id))?.Times != before)
            {
                return null;
            }

            tables = tables with { Invitations = tables.Invitations.SetItem((after.Member.Value, after.Id), after) };
        }

        foreach (var (before, after) in commit.Cases)
        {
            if (tables.Cases.GetValueOrDefault((after.Member.Value, after.Id))?.Version != before)
            {
                return null;
            }

            tables = tables with { Cases = tables.Cases.SetItem((after.Member.Value, after.Id), after) };
        }

        return tables;
    }

    public static MemoryTables Forget(MemoryTables tables, MemberId former, MemberId pseudonym)
    {
        var invitations = tables.Invitations.Values.Where(invitation => invitation.Member == former).ToList();
        var cases = tables.Cases.Values.Where(known => known.Member == former).ToList();
        return tables with
        {
            Invitations = tables.Invitations.RemoveRange(invitations.Select(invitation => (former.Value, invitation.Id))).AddRange(invitations.Select(invitation => KeyValuePair.Create(
                (pseudonym.Value, invitation.Id), invitation with { Member = pseudonym, Token = null, Answers = [.. invitation.Answers.Where(answer => answer.Text is null)] }))),
            Cases = tables.Cases.RemoveRange(cases.Select(known => (former.Value, known.Id))).AddRange(cases.Select(known => KeyValuePair.Create(
                (pseudonym.Value, known.Id), known with { Member = pseudonym, Assignee = "", Notes = [], Status = CaseStatus.Closed }))),
        };
    }
}
