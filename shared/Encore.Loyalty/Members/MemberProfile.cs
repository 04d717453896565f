using System.Collections.Immutable;
using Newtonsoft.Json;

namespace Encore.Loyalty.Members;

/// <summary>What the program remembers of a member beside points; kept in the member's own row, so it is read and committed with it.</summary>
public sealed record MemberProfile
{
    /// <summary>Of what was read last so much is kept.</summary>
    private const int MostKept = 8;

    // Texts are compared as objects: those of another profile are not found.
    private (string Json, object State)[] kept = [];

    public static MemberProfile Empty { get; } = new();

    /// <summary>Null where the shop has not said.</summary>
    public DateTimeOffset? RegisteredAt { get; init; }

    /// <summary>Month and day, as <c>MM-dd</c>; null where the member has not said.</summary>
    public string? Birthday { get; init; }

    /// <summary>The next instant at which something may follow from time alone: a tier's end, a birthday; null when nothing can.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>What single features keep, by a name of theirs; they read and write it as JSON.</summary>
    public ImmutableSortedDictionary<string, string> States { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public bool Equals(MemberProfile? other) =>
        other is not null && (RegisteredAt, Birthday, DueAt) == (other.RegisteredAt, other.Birthday, other.DueAt) && States.SequenceEqual(other.States);

    public override int GetHashCode() => HashCode.Combine(RegisteredAt, Birthday, DueAt, States.Count);

    [JsonIgnore]
    public bool IsEmpty => RegisteredAt is null && Birthday is null && DueAt is null && States.IsEmpty;

    /// <summary>What a feature has kept; null when it has kept nothing.</summary>
    /// <typeparam name="T">Immutable: the same object may be given to others.</typeparam>
    public T? State<T>(string feature)
        where T : class
    {
        if (!States.TryGetValue(feature, out var json))
        {
            return null;
        }

        foreach (var (known, state) in kept)
        {
            if (ReferenceEquals(known, json) && state is T found)
            {
                return found;
            }
        }

        var read = LoyaltyJson.Read<T>(json);
        kept = [.. kept.TakeLast(MostKept - 1), (json, read)];
        return read;
    }

    /// <param name="feature">The feature's name.</param>
    /// <param name="state">Null removes what was kept.</param>
    public MemberProfile With(string feature, object? state) =>
        this with { States = state is null ? States.Remove(feature) : States.SetItem(feature, LoyaltyJson.Write(state)) };

    /// <summary>Of a member that another became part of: what this one does not know, that one may.</summary>
    public MemberProfile Absorbing(MemberProfile other) => this with
    {
        RegisteredAt = RegisteredAt is null || other.RegisteredAt < RegisteredAt ? other.RegisteredAt ?? RegisteredAt : RegisteredAt,
        Birthday = Birthday ?? other.Birthday,
        DueAt = DueAt is null || other.DueAt < DueAt ? other.DueAt ?? DueAt : DueAt,
        States = States.Concat(other.States.Where(state => !States.ContainsKey(state.Key))).ToImmutableSortedDictionary(StringComparer.Ordinal),
    };
}
