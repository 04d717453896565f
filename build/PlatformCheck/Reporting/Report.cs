namespace Encore.PlatformCheck.Reporting;

/// <summary>What was checked and what was found.</summary>
internal sealed class Report(string plugin, string platform, IReadOnlyList<string> frameworks)
{
    private readonly HashSet<string> seen = [];
    private readonly List<Finding> findings = [];

    public string Plugin { get; } = plugin;

    public string Platform { get; } = platform;

    public IReadOnlyList<string> Frameworks { get; } = frameworks;

    public IReadOnlyList<Finding> Findings => findings;

    public int Checked => seen.Count;

    public int Missing => findings.Count(finding => !finding.IsWarning);

    public bool Fits => Missing == 0;

    /// <summary>Counts a reference.</summary>
    /// <returns>False when the same one was counted before, so that it is looked at once.</returns>
    public bool IsNew(string reference) => seen.Add(reference);

    public void Add(Finding finding) => findings.Add(finding);
}
