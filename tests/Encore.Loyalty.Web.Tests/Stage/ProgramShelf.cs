using Encore.Loyalty.Hosting;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Web.Tests.Stage;

/// <summary>One published program, in force since ever.</summary>
internal sealed class ProgramShelf(string document) : IProgramStore
{
    public Task<IReadOnlyList<ProgramVersion>> VersionsAsync(CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<ProgramVersion>>([new() { Number = 1, EffectiveFrom = DateTimeOffset.UnixEpoch, Author = "test", Document = document }]);

    public Task<bool> PublishAsync(ProgramVersion version, CancellationToken cancel = default) => throw new NotSupportedException();
}
