using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;

namespace Encore.Loyalty.Processing;

/// <summary>Loads an account, decides, commits; when somebody else was quicker, all over again.</summary>
public sealed class Deciding(ILedgerStore ledger)
{
    private const int MostConflicts = 50;

    /// <param name="request">What the decision has to see.</param>
    /// <param name="decide">The answer, and what to commit for it; null when there is nothing to.</param>
    /// <param name="cancel">Stops between attempts.</param>
    /// <exception cref="TimeoutException">Other writers were quicker each time; nothing was changed.</exception>
    public async Task<T> RunAsync<T>(AccountRequest request, Func<AccountContext, (T Answer, MemberCommit? Commit)> decide, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < MostConflicts; attempt++)
        {
            var (answer, commit) = decide((await ledger.LoadAsync([request], cancel))[0]);
            if (commit is null || await ledger.CommitAsync([commit], cancel))
            {
                return answer;
            }
        }

        throw Busy(request.Member);
    }

    /// <param name="member">Whose account it is about.</param>
    /// <param name="attempt">False when somebody else was quicker.</param>
    /// <exception cref="TimeoutException">Other writers were quicker each time; nothing was changed.</exception>
    internal static async Task RetryAsync(MemberId member, Func<Task<bool>> attempt)
    {
        for (var attempts = 0; !await attempt(); attempts++)
        {
            if (attempts == MostConflicts)
            {
                throw Busy(member);
            }
        }
    }

    private static TimeoutException Busy(MemberId member) => new($"The account of {member} changed {MostConflicts} times while something was being decided on it; try again.");
}
