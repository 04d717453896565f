using Encore.Loyalty.Hosting;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Web.Tests.Stage;

/// <summary>One published program, in force since ever.</summary>
internal sealed class ProgramShelf(string document) : IProgramStore
{
    public Task<IReadOnlyList<ProgramVersion>> VersionsAsync(CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<ProgramVersion>>([new() { Number = 1, EffectiveFrom = DateTimeOffset.UnixEpoch, Author = "test", Document = document }]);

    public Task<bool> PublishAsync(ProgramVersion version, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<bool> WithdrawAsync(int number, string author, DateTimeOffset at, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<ProgramDraft?> DraftAsync(CancellationToken cancel = default) => Task.FromResult<ProgramDraft?>(null);

    public Task<bool> SaveDraftAsync(ProgramDraft draft, long? replaces, CancellationToken cancel = default) => throw new NotSupportedException();

    public Task<bool> RemoveDraftAsync(long version, CancellationToken cancel = default) => throw new NotSupportedException();
}
