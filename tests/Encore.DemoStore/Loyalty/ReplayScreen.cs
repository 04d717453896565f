using System.Diagnostics;
using System.Globalization;
using Encore.Loyalty;
using Encore.Replay;
using Spectre.Console;

namespace Encore.DemoStore.Loyalty;

/// <summary>Plays a log back with a progress bar, and says what it came to.</summary>
internal static class ReplayScreen
{
    public static async Task Run(LoyaltyEngine engine, IReadOnlyList<LoggedOrder> log)
    {
        var watch = Stopwatch.StartNew();
        var report = await AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(context =>
        {
            var task = context.AddTask($"Playing back {Figure(log.Count)} orders", maxValue: 2.0 * log.Count);
            return new Encore.Replay.Replay(engine).RunAsync(log, new Steps(done => task.Value = done));
        });
        Print(report, watch.Elapsed);
    }

    private static void Print(ReplayReport report, TimeSpan elapsed)
    {
        var table = new Table().HideHeaders().AddColumns("", "");
        table.Columns[1].RightAligned();
        table.AddRow("orders in the log", Figure(report.Orders));
        table.AddRow("of them new", Figure(report.NewOrders));
        table.AddRow("refused", Figure(report.Refused));
        table.AddRow("members", Figure(report.Totals.Members));
        table.AddRow("entries", Figure(report.Totals.Entries));
        table.AddRow("points issued", Figure(-report.Totals.Balances.Issued));
        table.AddRow("points expired", Figure(report.Totals.Balances.Expired));
        table.AddRow("liability", $"{Figure(report.Liability.Amount)} {report.Liability.Currency}");
        table.AddRow("audit", report.Audit.IsClean ? $"clean: {Figure(report.Audit.Entries)} entries of {Figure(report.Audit.Members)} members" : $"{report.Audit.Findings.Count} findings, the first: {report.Audit.Findings[0]}");
        table.AddRow("time", string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0} s, {report.Orders / elapsed.TotalSeconds:0} orders a second"));
        table.AddRow("memory, at most", $"{Figure(Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576)} MB");
        AnsiConsole.Write(table);
    }

    private static string Figure(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    private sealed class Steps(Action<int> tell) : IProgress<int>
    {
        public void Report(int value) => tell(value);
    }
}
