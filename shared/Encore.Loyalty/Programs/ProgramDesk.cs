using System.Collections.Concurrent;
using Encore.Loyalty.Hosting;

namespace Encore.Loyalty.Programs;

/// <summary>Reads, checks and publishes programs.</summary>
public sealed class ProgramDesk(IProgramStore store, ProgramReader reader, HostOptions host, TimeProvider clock)
{
    /// <summary>How long another node's publication may go unnoticed here.</summary>
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(10);

    /// <summary>So long before it takes effect a version can no longer be withdrawn: other nodes may hold it ready, and their clocks may differ.</summary>
    public static readonly TimeSpan LastCall = TimeSpan.FromMinutes(1);

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

        var versions = (await store.VersionsAsync(cancel)).Where(version => version.WithdrawnAt is null).Select(Read).ToList();
        var history = new ProgramHistory(versions.Count > 0 ? versions : [Default()]);
        cached = (history, clock.GetTimestamp());
        return history;
    }

    /// <summary>The version in force now.</summary>
    public async ValueTask<LoyaltyProgram> CurrentAsync(CancellationToken cancel = default) =>
        (await HistoryAsync(cancel)).At(clock.GetUtcNow()).Program;

    /// <summary>The document in force now, or, in a new store, the default one: what an editor starts from.</summary>
    public async Task<string> DocumentAsync(CancellationToken cancel = default) => Current(await store.VersionsAsync(cancel))?.Document ?? DefaultProgram.Document(host.TimeZone);

    /// <summary>Every version that was ever published, the newest first: those withdrawn and those to come among them. Each document can be exported as it stands.</summary>
    public async Task<IReadOnlyList<ProgramVersion>> VersionsAsync(CancellationToken cancel = default) => [.. (await store.VersionsAsync(cancel)).Reverse()];

    /// <summary>Everything that is wrong with a document; nothing is changed.</summary>
    public ProgramReading Check(string document) => reader.Read(document);

    /// <summary>Publishes a valid document as the next version from now on; an invalid one changes nothing and its errors come back, as it does while another version waits for its date.</summary>
    public async Task<ProgramReading> PublishAsync(string document, string author, CancellationToken cancel = default)
    {
        var reading = reader.Read(document);
        if (reading.Program is null || (await PublishAsync(document, author, null, null, cancel)).Conflict is not { } conflict)
        {
            return reading;
        }

        return new(null, [new("", $"Version {conflict.Version} by {conflict.Author} takes effect on {conflict.At:u}, and this one would stand in front of it.", "Withdraw that version first, or publish this one for a later date.")]);
    }

    /// <summary>Publishes a document as the next version.</summary>
    /// <param name="document">Checked before anything is written.</param>
    /// <param name="author">The host's id of who publishes.</param>
    /// <param name="effectiveFrom">From when it is in force; null: from now on.</param>
    /// <param name="basedOn">The newest version that the author had seen; null: any.</param>
    /// <param name="cancel">Stops before the write.</param>
    internal async Task<Publication> PublishAsync(string document, string author, DateTimeOffset? effectiveFrom, int? basedOn, CancellationToken cancel)
    {
        var reading = reader.Read(document);
        while (reading.Program is { } program)
        {
            programs.TryAdd(document, program);
            var (versions, now) = (await store.VersionsAsync(cancel), clock.GetUtcNow());
            if (Conflict(versions, now, effectiveFrom, basedOn) is { } conflict)
            {
                return Publication.Refused(conflict);
            }

            var earlier = versions.Count > 0 ? versions : await KeepDefaultAsync(now, cancel);

            // Not behind the version before, which would stay in force for ever after a clock was set back.
            var from = earlier.Where(version => version.WithdrawnAt is null).Select(version => version.EffectiveFrom).Append(effectiveFrom > now ? effectiveFrom.Value : now).Max();
            var next = new ProgramVersion { Number = earlier[^1].Number + 1, EffectiveFrom = from, Author = author, Document = document, PublishedAt = effectiveFrom > now ? now : from };
            if (await store.PublishAsync(next, cancel))
            {
                cached = null;
                return new(next, [], null);
            }
        }

        return new(null, reading.Errors, null);
    }

    /// <summary>Takes back a version that waits for its date. It stays in the list of versions, marked.</summary>
    /// <returns>Null when it is withdrawn.</returns>
    public async Task<ProgramConflict?> WithdrawAsync(int number, string author, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        var version = (await store.VersionsAsync(cancel)).FirstOrDefault(version => version.Number == number);
        if (version is null or { WithdrawnAt: not null })
        {
            return new(ProgramConflictCode.NoVersion, version?.WithdrawnBy, version?.WithdrawnAt, number);
        }

        if (!version.IsAhead(now + LastCall))
        {
            return new(ProgramConflictCode.InForce, version.Author, version.EffectiveFrom, number);
        }

        var isWithdrawn = await store.WithdrawAsync(number, author, now, cancel);
        cached = null;
        return isWithdrawn ? null : new(ProgramConflictCode.NoVersion, Version: number);
    }

    private static ProgramConflict? Conflict(IReadOnlyList<ProgramVersion> versions, DateTimeOffset now, DateTimeOffset? wanted, int? basedOn)
    {
        if (wanted < now - LastCall)
        {
            return new(ProgramConflictCode.InThePast, At: wanted);
        }

        if (basedOn is not null && versions.Count > 0 && versions[^1] is { } newest && newest.Number != basedOn)
        {
            return new(ProgramConflictCode.Superseded, newest.Author, newest.PublishedAt, newest.Number);
        }

        var waiting = versions.Where(version => version.IsAhead(now)).MaxBy(version => version.EffectiveFrom);
        return waiting is not null && waiting.EffectiveFrom > (wanted ?? now) ? new(ProgramConflictCode.Scheduled, waiting.Author, waiting.EffectiveFrom, waiting.Number) : null;
    }

    private ProgramVersion? Current(IReadOnlyList<ProgramVersion> versions) =>
        versions.Where(version => version.WithdrawnAt is null && version.EffectiveFrom <= clock.GetUtcNow()).MaxBy(version => (version.EffectiveFrom, version.Number));

    /// <summary>What was earned under the default program stays judged by it: it becomes version 1 when a store publishes for the first time.</summary>
    private async Task<IReadOnlyList<ProgramVersion>> KeepDefaultAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await store.PublishAsync(new() { Number = 1, EffectiveFrom = DateTimeOffset.UnixEpoch, Author = "encore", Document = DefaultProgram.Document(host.TimeZone), PublishedAt = now }, cancel);
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
