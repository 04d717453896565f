using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;

namespace Encore.Loyalty.Programs.Simulation;

/// <summary>
/// Brings the facts of each member together without holding more than a small part of all in memory: they are written to short-lived files, each member's to one of them, and read back file by file.
/// The files are in the system's folder for temporary ones and go with this object, or with the process.
/// </summary>
internal sealed class FactSpool : IDisposable
{
    private const int Files = 128;
    private const int BufferSize = 32 * 1024;

    private readonly FileStream?[] files = new FileStream?[Files];
    private readonly BinaryWriter?[] writers = new BinaryWriter?[Files];

    public void Add(LoyaltyEvent fact)
    {
        var index = (string.GetHashCode(fact.Member.Value, StringComparison.Ordinal) & int.MaxValue) % Files;
        var writer = writers[index] ??= Open(index);
        writer.Write(fact.Member.Value);
        FactBytes.Write(writer, fact);
    }

    /// <summary>The facts of one member after another, each by time; at the same instant as they were added.</summary>
    public IEnumerable<(MemberId Member, IReadOnlyList<LoyaltyEvent> Facts)> ByMember()
    {
        for (var index = 0; index < Files; index++)
        {
            if (files[index] is not { } file)
            {
                continue;
            }

            writers[index]!.Flush();
            foreach (var (member, facts) in Read(file))
            {
                yield return (MemberId.Parse(member), facts.Count == 1 ? facts : [.. facts.OrderBy(fact => fact.OccurredAt)]);
            }

            Close(index);
        }
    }

    public void Dispose()
    {
        for (var index = 0; index < Files; index++)
        {
            Close(index);
        }
    }

    private static Dictionary<string, List<LoyaltyEvent>> Read(FileStream file)
    {
        var members = new Dictionary<string, List<LoyaltyEvent>>(StringComparer.Ordinal);
        file.Position = 0;
        using var reader = new BinaryReader(new BufferedStream(file, BufferSize), System.Text.Encoding.UTF8, leaveOpen: true);
        for (var end = file.Length; reader.BaseStream.Position < end;)
        {
            var member = reader.ReadString();
            if (!members.TryGetValue(member, out var facts))
            {
                members[member] = facts = [];
            }

            facts.Add(FactBytes.Read(reader, MemberId.Parse(member)));
        }

        return members;
    }

    private BinaryWriter Open(int index)
    {
        var path = Path.Combine(Path.GetTempPath(), $"encore-{Guid.NewGuid():N}.tmp");
        files[index] = new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);
        if (!OperatingSystem.IsWindows())
        {
            // The name goes at once, so that a process that is killed leaves no orders behind; Windows closes the file for it.
            File.Delete(path);
        }

        return new(files[index]!);
    }

    private void Close(int index)
    {
        writers[index]?.Dispose();
        files[index]?.Dispose();
        (writers[index], files[index]) = (null, null);
    }
}
