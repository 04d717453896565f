using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;

namespace Encore.Loyalty.Import;

/// <summary>All rows of one member, decided: a commit, or the row that stands in its way.</summary>
internal sealed record ImportDecision(MemberId Member, MemberCommit Commit, ImportProblem? Problem)
{
    public long Before { get; private init; }

    public long After { get; private init; }

    public int Rows { get; private init; }

    public int Known { get; private init; }

    /// <summary>Entries that would have been made without the import.</summary>
    private int Due { get; init; }

    public long Granted => Sum(entry => entry.From == LedgerAccount.Issued);

    public long Taken => Sum(entry => entry.To == LedgerAccount.Adjusted);

    public long Expired => Sum(entry => entry.To == LedgerAccount.Expired);

    /// <param name="rows">Of one member, by time.</param>
    /// <param name="work">The member's.</param>
    /// <param name="now">When and by whom.</param>
    public static ImportDecision Of(IReadOnlyList<ImportRow> rows, MemberWork work, Moment now)
    {
        var member = rows[0].Member;

        // What time has moved by now stands first, whether or not a job has recorded it.
        var due = work.Apply(TimePassing.Decide(work.View, now)).Entries.Count;
        var before = work.View.Account.Balances.Available;
        var known = 0;
        foreach (var row in rows)
        {
            var decision = work.Apply(Importing.Decide(work.View, row.Movement, now));
            if (decision.Refusal is { } refusal)
            {
                return new(member, work.ToCommit(now.Now), ProblemOf(row, refusal)) { Before = before, After = before };
            }

            known += decision.Entries.Any(entry => entry.Source == row.Movement.Source && entry.RuleId == Importing.RuleId) ? 0 : 1;
        }

        if (known < rows.Count)
        {
            work.Apply(TimePassing.Decide(work.View, now));
        }

        return new(member, work.ToCommit(now.Now), null)
        {
            Before = before,
            Due = due,
            After = work.View.Account.AsOf(now.Now).Balances.Available,
            Rows = rows.Count - known,
            Known = known,
        };
    }

    private static ImportProblem ProblemOf(ImportRow row, Refusal refusal) => refusal.Code switch
    {
        RefusalCode.RequestConflict => new(row.Line, ImportProblemCode.ImportedDifferently, ImportColumn.ExternalId, ImportProblem.Shown(row.Movement.Id)),
        RefusalCode.MemberErased => new(row.Line, ImportProblemCode.MemberErased, ImportColumn.Customer, ImportProblem.Shown(row.Member.Customer)),
        _ => new(row.Line, ImportProblemCode.PointsInsufficient, ImportColumn.Points) { Wanted = (long?)refusal.Wanted, Present = (long?)refusal.Present },
    };

    private long Sum(Func<Entry, bool> which) => Problem is not null ? 0 : Commit.Entries.Skip(Due).Where(which).Sum(entry => entry.Points.Value);
}
