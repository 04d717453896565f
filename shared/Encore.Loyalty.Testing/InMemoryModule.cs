using Autofac;
using Encore.Loyalty.Hosting;

namespace Encore.Loyalty.Testing;

/// <summary>Registers an <see cref="InMemoryStore"/> as all the store ports, and a clock: an engine for tests is <c>LoyaltyEngine.Start(options, new InMemoryModule(store, clock))</c>.</summary>
public sealed class InMemoryModule(InMemoryStore store, TimeProvider clock) : Module
{
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterInstance(store).As<ILedgerStore>().As<IInboxStore>().As<IOutboxStore>().As<IProgramStore>().As<IBookmarkStore>();
        builder.RegisterInstance(store.Reader).As<ILedgerReader>();
        builder.RegisterInstance(store.Scan).As<ILedgerScan>();
        builder.RegisterInstance(store.Rewards).As<IRewardStore>();
        builder.RegisterInstance(store.Surveys).As<ISurveyStore>();
        builder.RegisterInstance(store.Cases).As<ICaseStore>();
        builder.RegisterInstance(store.Referrals).As<IReferralStore>();
        builder.RegisterInstance(store.Records).As<IMemberRecords>();
        builder.RegisterInstance(clock).As<TimeProvider>();
    }
}
