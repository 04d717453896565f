using System.Globalization;
using Encore.DemoStore.Loyalty;
using Encore.Loyalty.Programs;
using Newtonsoft.Json.Linq;

namespace Encore.DemoStore.Seeding;

/// <summary>What the owner publishes when the doors open: the default program with a reward of every kind, three tiers, and a campaign for the next four weeks.</summary>
public sealed class SampleProgram(EncoreHost encore)
{
    static readonly TimeSpan Weeks = TimeSpan.FromDays(28);

    public async Task Publish(DateTimeOffset now)
    {
        var document = JObject.Parse(DefaultProgram.Document());
        document.Merge(JObject.Parse(EmbeddedFile.Read("program.json")));
        var campaign = document["campaigns"]![0]!;
        campaign["from"] = Instant(now);
        campaign["until"] = Instant(now + Weeks);
        var reading = await encore.Engine.Programs.PublishAsync(document.ToString(), "Lena Fields");
        if (!reading.IsValid)
        {
            throw new InvalidOperationException($"The sample program is not valid: {string.Join(" ", reading.Errors)}");
        }

        await encore.Engine.Pools.UploadAsync("museum", Enumerable.Range(1, 30).Select(number => FormattableString.Invariant($"TEA-MUSEUM-{number * 7919 % 10_000:0000}")));
        await encore.Engine.Jobs.RecountAsync();
    }

    static string Instant(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
