using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Surveys;

/// <summary>
/// Asks the members of a wave when its time has come. A bookmark for each wave keeps the place, so it goes on where it was stopped; one node at a time walks, and should two walk at once nobody is asked twice.
/// A wave is over when its invitations would be.
/// </summary>
public sealed class SurveyWaves(IBookmarkStore bookmarks, ILedgerReader reader, ILedgerStore ledger, ProgramDesk programs, FollowUps followUps, Inviting inviting, TimeProvider clock)
{
    private const string Done = "done";

    private const string Behind = "behind ";

    private const int BatchSize = 256;

    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(5);

    /// <param name="mostMembers">At most so many are looked at in each wave; the next run goes on behind them.</param>
    /// <param name="cancel">Stops between two batches.</param>
    public async Task RunAsync(int mostMembers = int.MaxValue, CancellationToken cancel = default)
    {
        var (now, history) = (clock.GetUtcNow(), await programs.HistoryAsync(cancel));
        foreach (var survey in SurveyBook.Of(history.At(now).Program).InWaves)
        {
            foreach (var wave in survey.Trigger.Waves.Where(wave => wave.At <= now && now < wave.At.AddDays(survey.ValidDays)))
            {
                await WalkAsync(survey, wave, history, mostMembers, now, cancel);
            }
        }
    }

    /// <summary>Is the member among those who are asked? The same answer each time.</summary>
    internal static bool IsDrawn(string survey, SurveyWave wave, MemberId member)
    {
        var drawn = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{survey}/{wave.Id}/{member}")));
        return drawn < wave.Share * (1L << 32);
    }

    private async Task WalkAsync(Survey survey, SurveyWave wave, ProgramHistory history, int mostMembers, DateTimeOffset now, CancellationToken cancel)
    {
        var name = $"survey-wave:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{survey.Id}/{wave.Id}")))[..32]}";
        var bookmark = await bookmarks.FindAsync(name, cancel) ?? new() { Name = name, Since = now };
        if (bookmark.Position == Done || bookmark.HeldUntil > now || !await bookmarks.SaveAsync(bookmark with { HeldUntil = now + Hold }, cancel))
        {
            return;
        }

        bookmark = bookmark with { Version = bookmark.Version + 1 };
        try
        {
            for (var count = 0; count < mostMembers && bookmark.Position != Done;)
            {
                cancel.ThrowIfCancellationRequested();
                var accounts = await reader.MembersAsync("", bookmark.Position is { } position ? MemberId.Parse(position[Behind.Length..]) : null, BatchSize, cancel);
                await AskAsync(survey, wave, [.. accounts.Where(account => account.Status == MemberStatus.Active && !account.Member.IsGuest).Select(account => account.Member)], history, now, cancel);
                bookmark = bookmark with { Position = accounts.Count == 0 ? Done : $"{Behind}{accounts[^1].Member}" };
                count += accounts.Count;
                if (!await bookmarks.SaveAsync(bookmark with { HeldUntil = clock.GetUtcNow() + Hold }, cancel))
                {
                    return;
                }

                bookmark = bookmark with { Version = bookmark.Version + 1 };
            }
        }
        finally
        {
            await bookmarks.SaveAsync(bookmark with { HeldUntil = null }, CancellationToken.None);
        }
    }

    private async Task AskAsync(Survey survey, SurveyWave wave, IReadOnlyList<MemberId> members, ProgramHistory history, DateTimeOffset now, CancellationToken cancel)
    {
        var drawn = members.Where(member => IsDrawn(survey.Id, wave, member)).ToList();
        var commits = await DecideAsync(survey, wave, drawn, history, now, cancel);
        if (commits.Count == 0 || await ledger.CommitAsync(commits, cancel))
        {
            return;
        }

        foreach (var member in drawn)
        {
            await Deciding.RetryAsync(member, async () => await DecideAsync(survey, wave, [member], history, now, cancel) is not { Count: > 0 } single || await ledger.CommitAsync(single, cancel));
        }
    }

    private async Task<IReadOnlyList<MemberCommit>> DecideAsync(Survey survey, SurveyWave wave, IReadOnlyList<MemberId> members, ProgramHistory history, DateTimeOffset now, CancellationToken cancel)
    {
        var contexts = await ledger.LoadAsync([.. members.Select(member => followUps.WantsAt(AccountRequest.Of(member), now, history.At(now).Program))], cancel);
        return [.. contexts.Select(context =>
        {
            var work = new MemberWork(context, [], history);
            if (SurveyBook.IsFor(survey, work.EarnerAt(now)))
            {
                inviting.Invite(survey, Invitation.IdOf(survey.Id, "wave", wave.Id), wave.Id, work, now);
            }

            return work.ToCommit(now);
        }).Where(commit => commit.ChangesAccount)];
    }
}
