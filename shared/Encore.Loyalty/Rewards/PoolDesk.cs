using Encore.Loyalty.Hosting;

namespace Encore.Loyalty.Rewards;

/// <summary>Pools of partners' codes, one for each reward of kind <c>partner</c>.</summary>
public sealed class PoolDesk(IRewardStore rewards, TimeProvider clock)
{
    /// <summary>The most lines in one upload.</summary>
    public const int MostLines = 50_000;

    /// <summary>Takes over codes, one a line; of lines with commas or semicolons the first field, with or without quotation marks. The same file again adds nothing.</summary>
    /// <param name="reward">The reward's id.</param>
    /// <param name="lines">As uploaded.</param>
    /// <param name="cancel">Stops before the commit.</param>
    /// <exception cref="ArgumentException">The reward's id is none, or there are more than <see cref="MostLines"/> lines.</exception>
    public async Task<PoolUpload> UploadAsync(string reward, IEnumerable<string> lines, CancellationToken cancel = default)
    {
        if (reward.Length is 0 or > PoolCode.MaxPoolLength)
        {
            throw new ArgumentException($"'{reward}' is not the id of a reward.", nameof(reward));
        }

        var (seen, codes, duplicates, tooLong) = (new HashSet<string>(StringComparer.Ordinal), new List<string>(), new List<string>(), new List<int>());
        foreach (var (line, index) in lines.Select((line, index) => (line, index)))
        {
            if (index >= MostLines)
            {
                throw new ArgumentException($"There are more than {MostLines} lines; upload them in parts.", nameof(lines));
            }

            var code = CodeIn(line);
            if (code.Length > PoolCode.MaxLength)
            {
                tooLong.Add(index + 1);
            }
            else if (code.Length > 0)
            {
                (seen.Add(code) ? codes : duplicates).Add(code);
            }
        }

        var known = await rewards.AddCodesAsync(reward, codes, clock.GetUtcNow(), cancel);
        return new(codes.Count - known.Count, [.. duplicates, .. known], tooLong);
    }

    /// <summary>By the reward's id.</summary>
    public Task<IReadOnlyDictionary<string, PoolCount>> CountAsync(CancellationToken cancel = default) => rewards.PoolsAsync(cancel);

    private static string CodeIn(string line)
    {
        var text = line.Trim().Trim('\uFEFF');
        return text.StartsWith('"') && text.IndexOf('"', 1) is > 0 and var end ? text[1..end] : text.Split([',', ';', '\t'], 2)[0].Trim();
    }
}
