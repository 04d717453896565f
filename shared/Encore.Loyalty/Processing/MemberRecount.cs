using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Processing;

/// <summary>
/// Looks at every member anew when a version has taken effect that changes what members wait for: tiers, and whatever else comes with time. A bookmark keeps the place, so it goes on where it was stopped;
/// one node at a time walks, and should two walk at once nothing happens twice.
/// </summary>
public sealed class MemberRecount(IBookmarkStore bookmarks, ILedgerReader reader, ILedgerStore ledger, ProgramDesk programs, FollowUps followUps, TimeProvider clock)
{
    private const string Name = "members";

    private const int BatchSize = 256;

    private const int MostConflicts = 5;

    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    /// <param name="mostMembers">At most so many at once; the next run goes on behind them.</param>
    /// <param name="progress">Hears of the count so far after each batch.</param>
    /// <param name="cancel">Stops between two batches.</param>
    /// <returns>How many were looked at.</returns>
    public async Task<int> RunAsync(int mostMembers = int.MaxValue, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        var (now, history) = (clock.GetUtcNow(), await programs.HistoryAsync(cancel));
        var print = ProgramPrint.Of(history.At(now).Program);
        var bookmark = await bookmarks.FindAsync(Name, cancel) ?? new() { Name = Name, Since = now };
        var reviewed = bookmark.Position ?? (history.From(DateTimeOffset.MinValue).All(program => ProgramPrint.Of(program).Length == 0) ? "" : null);
        if (reviewed == print || bookmark.HeldUntil > now || !await bookmarks.SaveAsync(bookmark with { HeldUntil = now + Hold }, cancel))
        {
            return 0;
        }

        var (count, position) = (0, bookmark.Position?.StartsWith($"{print} ", StringComparison.Ordinal) == true ? bookmark.Position : $"{print} ");
        bookmark = bookmark with { Version = bookmark.Version + 1, Position = position };
        try
        {
            while (count < mostMembers)
            {
                cancel.ThrowIfCancellationRequested();
                var after = bookmark.Position![(print.Length + 1)..];
                var members = await reader.MembersAsync("", after.Length == 0 ? null : MemberId.Parse(after), BatchSize, cancel);
                if (members.Count == 0)
                {
                    bookmark = bookmark with { Position = print };
                    return count;
                }

                await ReviewAsync([.. members.Where(account => account.Status is MemberStatus.Active or MemberStatus.Blocked).Select(account => account.Member)], history, now, cancel);
                bookmark = bookmark with { Position = $"{print} {members[^1].Member}" };
                count += members.Count;
                progress?.Report(count);
                if (!await bookmarks.SaveAsync(bookmark with { HeldUntil = clock.GetUtcNow() + Hold }, cancel))
                {
                    return count;
                }

                bookmark = bookmark with { Version = bookmark.Version + 1 };
            }

            return count;
        }
        finally
        {
            await bookmarks.SaveAsync(bookmark with { HeldUntil = null }, CancellationToken.None);
        }
    }

    private async Task ReviewAsync(IReadOnlyList<MemberId> members, ProgramHistory history, DateTimeOffset now, CancellationToken cancel)
    {
        var commits = await DecideAsync(members, history, now, cancel);
        if (commits.Count == 0 || await ledger.CommitAsync(commits, cancel))
        {
            return;
        }

        foreach (var member in members)
        {
            for (var conflicts = 0; await DecideAsync([member], history, now, cancel) is { Count: > 0 } single && !await ledger.CommitAsync(single, cancel); conflicts++)
            {
                if (conflicts == MostConflicts)
                {
                    throw new TimeoutException($"The account of {member} changed each time it was being looked at; the next run tries again.");
                }
            }
        }
    }

    private async Task<IReadOnlyList<MemberCommit>> DecideAsync(IReadOnlyList<MemberId> members, ProgramHistory history, DateTimeOffset now, CancellationToken cancel)
    {
        var contexts = await ledger.LoadAsync([.. members.Select(member => followUps.WantsAt(AccountRequest.Of(member), now, history.At(now).Program))], cancel);
        return [.. contexts.Select(context =>
        {
            var work = new MemberWork(context, [], history);
            followUps.Pass(work, now);
            return work.ToCommit(now);
        }).Where(commit => commit.ChangesAccount)];
    }
}
