using System.Collections.Concurrent;
using Encore.Loyalty.Hosting;

namespace Encore.Loyalty.Programs;

/// <summary>Reads, checks and publishes programs.</summary>
public sealed class ProgramDesk(IProgramStore store, ProgramReader reader, HostOptions host, TimeProvider clock)
{
    /// <summary>How long another node's publication may go unnoticed here.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    // A published document never changes, so each is read once.
    private readonly ConcurrentDictionary<string, LoyaltyProgram> programs = new(StringComparer.Ordinal);

    private (ProgramHistory History, long ReadAt)? cached;

    /// <summary>The form of a document as JSON Schema, for download.</summary>
    public string Schema { get; } = ProgramSchema.Document();

    /// <exception cref="InvalidOperationException">A published version can no longer be read, for instance because an extension was removed.</exception>
    public async ValueTask<ProgramHistory> HistoryAsync(CancellationToken cancel = default)
    {
        if (cached is { } fresh && clock.GetElapsedTime(fresh.ReadAt) < Freshness)
        {
            return fresh.History;
        }

        var versions = await store.VersionsAsync(cancel);
        var history = new ProgramHistory(versions.Count > 0 ? versions.Select(Read) : [Default()]);
        cached = (history, clock.GetTimestamp());
        return history;
    }

    /// <summary>The version in force now.</summary>
    public async ValueTask<LoyaltyProgram> CurrentAsync(CancellationToken cancel = default) =>
        (await HistoryAsync(cancel)).At(clock.GetUtcNow()).Program;

    /// <summary>The document in force now, or, in a new store, the default one: what an editor starts from.</summary>
    public async Task<string> DocumentAsync(CancellationToken cancel = default)
    {
        var versions = await store.VersionsAsync(cancel);
        return versions.Where(version => version.EffectiveFrom <= clock.GetUtcNow()).MaxBy(version => (version.EffectiveFrom, version.Number))?.Document
            ?? DefaultProgram.Document(host.TimeZone);
    }

    /// <summary>Publishes a valid document as the next version from now on; an invalid one changes nothing and its errors come back.</summary>
    public async Task<ProgramReading> PublishAsync(string document, string author, CancellationToken cancel = default)
    {
        var reading = reader.Read(document);
        while (reading.Program is { } program)
        {
            programs.TryAdd(document, program);
            var versions = await store.VersionsAsync(cancel);
            var earlier = versions.Count > 0 ? versions : await KeepDefaultAsync(cancel);

            // Not behind the version before, which would stay in force for ever after a clock was set back.
            var from = earlier.Select(version => version.EffectiveFrom).Append(clock.GetUtcNow()).Max();
            var next = new ProgramVersion { Number = earlier[^1].Number + 1, EffectiveFrom = from, Author = author, Document = document };
            if (await store.PublishAsync(next, cancel))
            {
                cached = null;
                break;
            }
        }

        return reading;
    }

    /// <summary>What was earned under the default program stays judged by it: it becomes version 1 when a store publishes for the first time.</summary>
    private async Task<IReadOnlyList<ProgramVersion>> KeepDefaultAsync(CancellationToken cancel)
    {
        await store.PublishAsync(new() { Number = 1, EffectiveFrom = DateTimeOffset.UnixEpoch, Author = "encore", Document = DefaultProgram.Document(host.TimeZone) }, cancel);
        return await store.VersionsAsync(cancel);
    }

    private (int Number, DateTimeOffset From, LoyaltyProgram Program) Read(ProgramVersion version) => (version.Number, version.EffectiveFrom, programs.GetOrAdd(version.Document, Parse));

    private (int Number, DateTimeOffset From, LoyaltyProgram Program) Default() => (1, DateTimeOffset.UnixEpoch, programs.GetOrAdd(DefaultProgram.Document(host.TimeZone), Parse));

    private LoyaltyProgram Parse(string document)
    {
        var reading = reader.Read(document);
        return reading.Program ?? throw new InvalidOperationException($"The published program cannot be read: {string.Join(" ", reading.Errors)}");
    }
}
