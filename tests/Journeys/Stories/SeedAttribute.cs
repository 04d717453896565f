using NUnit.Framework;

namespace Encore.Journeys.Stories;

/// <summary>The wishes of the users' documents that a story tells, by their ids: P1, T1, O3.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SeedAttribute(params string[] rows) : PropertyAttribute("Seed", string.Join(" ", rows))
{
    public IReadOnlyList<string> Rows { get; } = rows;
}
