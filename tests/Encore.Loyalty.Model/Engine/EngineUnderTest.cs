using System.Globalization;
using System.Text;
using Autofac.Core;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Redemption;
using Encore.Loyalty.Testing;

namespace Encore.Loyalty.Model.Engine;

/// <summary>The real engine, fed with the same happenings as the reference.</summary>
internal sealed class EngineUnderTest : IAsyncDisposable
{
    private readonly RunningEngine running;
    private readonly Faults faults = new();
    private readonly Shopkeeper shopkeeper;
    private readonly Dictionary<(int Who, int Request), string> codes = [];
    private readonly string scope;

    private EngineUnderTest(string scope, IModule store, ManualClock clock)
    {
        this.scope = scope;
        Clock = clock;
        shopkeeper = new(Member, (who, request) => codes[(who, request)]);
        running = LoyaltyEngine.Start(new HostOptions { Scope = scope, Currency = Currency.Of("USD"), TakesVouchers = true }, store, faults);
        Reader = running.Service<ILedgerReader>();
    }

    public ILedgerReader Reader { get; }

    public ManualClock Clock { get; }

    public LoyaltyEngine Engine => running.Engine;

    /// <param name="history">Its rules are published before it begins.</param>
    /// <param name="scope">The store's name.</param>
    /// <param name="store">Registers all the store ports and the clock it is given.</param>
    public static async Task<EngineUnderTest> OpenAsync(History history, string scope, Func<ManualClock, IModule> store)
    {
        var clock = new ManualClock(history.Opening);
        var opened = new EngineUnderTest(scope, store(clock), clock);
        await opened.PublishAsync(history.Rules);
        opened.Clock.Set(history.Start);
        return opened;
    }

    /// <summary>Under the id that the shop knows.</summary>
    public MemberId Member(int who) => MemberId.Of(scope, who == 0 ? "ann" : "bob");

    /// <summary>Whom a page of a member speaks for: after a merge it is the other one.</summary>
    public Func<int, int> Acting { get; set; } = who => who;

    /// <summary>The request that bought a voucher.</summary>
    public string RequestOf(string code) => codes.First(pair => pair.Value == code).Key is var (who, request) ? Names.Of('r', request, who) : "";

    /// <returns>As <see cref="Reference.ReferenceShop.Answer"/>.</returns>
    public async Task<string> TakeAsync(Happening happening)
    {
        foreach (var fact in happening.Delivered)
        {
            await Engine.Events.RecordAsync(shopkeeper.Event(fact));
        }

        switch (happening.Step)
        {
            case Step.Work work:
                await FallibleAsync(work.Fault, () => Engine.Jobs.RunAsync());
                break;
            case Step.ClockBack:
                await Engine.Jobs.RunAsync();
                break;
            case Step.Publish publish:
                await PublishAsync(publish.Rules);
                break;
            case Step.Redeem redeem:
                return await RedeemAsync(redeem);
            case Step.Reserve reserve:
                return Answer((await Engine.Vouchers.ReserveAsync(Speaker(reserve.Who), CodeOf(reserve.Who, reserve.Request), $"{reserve.Order}")).Refusal);
            case Step.Release release:
                return Answer((await Engine.Vouchers.ReleaseAsync(Speaker(release.Who), CodeOf(release.Who, release.Request), $"{release.Order}")).Refusal);
            case Step.SetAside aside:
                return Answer((await Engine.Reservations.ReserveAsync(Wish(aside))).Refusal);
            case Step.UseAside use:
                return Answer((await Engine.Reservations.RedeemAsync(Speaker(use.Who), Names.Of('s', use.Request, use.Who))).Refusal);
            case Step.FreeAside free:
                return Answer((await Engine.Reservations.ReleaseAsync(Speaker(free.Who), Names.Of('s', free.Request, free.Who))).Refusal);
            case Step.Debit debit:
                return Answer((await Engine.Accounts.DebitAsync(new(Speaker(debit.Who), "platform", debit.Points, Names.Of('s', debit.Request, debit.Who), "platform"))).Refusal);
            case Step.Adjust adjust:
                return Answer((await Engine.Accounts.AdjustAsync(Correction(adjust))).Refusal);
            case Step.TakeOver import:
                return await ImportAsync(import);
            case Step.Block block:
                return Answer((await Engine.Accounts.BlockAsync(Speaker(block.Who), "Test", "owner")).Refusal);
            case Step.Unblock unblock:
                return Answer((await Engine.Accounts.UnblockAsync(Speaker(unblock.Who), "Test", "owner")).Refusal);
        }

        return "";
    }

    public ValueTask DisposeAsync() => running.DisposeAsync();

    private async Task<string> RedeemAsync(Step.Redeem step)
    {
        var request = new RedeemRequest(Speaker(step.Who), step.Reward, Names.Of('r', step.Request, step.Who), "customer");
        await FallibleAsync(step.Fault, () => Engine.Redemptions.RedeemAsync(request));
        var result = await Engine.Redemptions.RedeemAsync(request);
        if (result.Voucher is { } voucher)
        {
            codes[(step.Who, step.Request)] = voucher.Code;
        }

        return Answer(result.Refusal);
    }

    private async Task<string> ImportAsync(Step.TakeOver import)
    {
        var at = Clock.Now.AddMinutes(-import.MinutesAgo);
        var ends = import.Days == 0 ? "" : Spelled(at.AddDays(import.Days));
        var text = $"customer,points,earned_at,expires_at,external_id\n{Speaker(import.Who).Customer},{import.Points},{Spelled(at)},{ends},{Names.Of('i', import.Request, import.Who)}\n";
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var report = await Engine.Imports.RunAsync(await Engine.Imports.ReadAsync("points.csv", content), writes: true, "owner");
        return report.Problems.Count == 0 ? "" : $"{report.Problems[0].Code}";

        static string Spelled(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
    }

    private ReserveRequest Wish(Step.SetAside aside) => new()
    {
        Member = Speaker(aside.Who),
        Order = $"{aside.Order}",
        Points = aside.Points,
        Total = Money.Of(20, "USD"),
        Timeout = TimeSpan.FromMinutes(aside.Minutes),
        RequestId = Names.Of('s', aside.Request, aside.Who),
        Actor = "customer",
    };

    private AdjustRequest Correction(Step.Adjust adjust) => new()
    {
        Member = Speaker(adjust.Who),
        Points = adjust.Points,
        Validity = adjust.Days == 0 ? null : new() { Days = adjust.Days },
        RequestId = Names.Of('a', adjust.Request, adjust.Who),
        Reason = "Test",
        Actor = "owner",
    };

    private async Task FallibleAsync<T>(Fault fault, Func<Task<T>> act)
    {
        faults.Next = fault;
        try
        {
            await act();
        }
        catch (IOException) when (fault is Fault.CrashBefore or Fault.CrashAfter)
        {
            // What a crash leaves behind is for the next step to find.
        }

        faults.Next = Fault.None;
    }

    private async Task PublishAsync(Rules rules)
    {
        var reading = await Engine.Programs.PublishAsync(ProgramText.Of(rules), "owner");
        if (!reading.IsValid)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, reading.Errors));
        }
    }

    /// <summary>For a request that has no voucher a code that nobody has.</summary>
    private string CodeOf(int who, int request) => codes.GetValueOrDefault((who, request), "0000-0000-0000");

    private MemberId Speaker(int who) => Member(Acting(who));

    private static string Answer(Refusal? refusal) => refusal is null ? "" : $"{refusal.Code}";
}
