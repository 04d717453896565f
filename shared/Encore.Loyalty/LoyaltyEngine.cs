using Autofac;
using Autofac.Core;
using Encore.Loyalty.Campaigns;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Import;
using Encore.Loyalty.Insights;
using Encore.Loyalty.Members;
using Encore.Loyalty.Offers;
using Encore.Loyalty.Offers.CrossSell;
using Encore.Loyalty.Missions;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Programs.Simulation;
using Encore.Loyalty.Redemption;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Reviews;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Surveys.Cases;
using Encore.Loyalty.Tiers;

namespace Encore.Loyalty;

/// <summary>
/// The loyalty engine of one store or tenant: what a host sees of Encore. It has a container of its own, so that extensions work alike in every host.
/// Thread-safe; a host keeps one for its lifetime and disposes what <see cref="Start"/> returned.
/// </summary>
public sealed class LoyaltyEngine(
    HostOptions host,
    EventDesk events,
    MemberDesk members,
    RedemptionDesk redemptions,
    VoucherDesk vouchers,
    ReservationDesk reservations,
    AccountDesk accounts,
    PrivacyDesk privacy,
    FulfilmentDesk fulfilments,
    PoolDesk pools,
    GoalDesk goals,
    SurveyDesk surveys,
    CaseDesk cases,
    EarningPreview preview,
    ProgramDesk programs,
    DraftDesk drafts,
    SimulationDesk simulations,
    JobDesk jobs,
    AuditDesk audit,
    ImportDesk imports,
    CampaignDesk campaigns,
    TierDesk tiers,
    ReviewDesk reviews,
    OfferDesk offers,
    CrossSellDesk crossSell,
    ReferralDesk referrals,
    ReferralCases referralCases,
    MissionDesk missions)
{
    public HostOptions Host => host;

    /// <summary>Facts in.</summary>
    public EventDesk Events => events;

    /// <summary>Balances, histories, lists.</summary>
    public MemberDesk Members => members;

    /// <summary>Points into rewards.</summary>
    public RedemptionDesk Redemptions => redemptions;

    /// <summary>Vouchers at a checkout.</summary>
    public VoucherDesk Vouchers => vouchers;

    /// <summary>Points at a checkout, without a voucher.</summary>
    public ReservationDesk Reservations => reservations;

    /// <summary>What the store's staff does to an account.</summary>
    public AccountDesk Accounts => accounts;

    /// <summary>What a member may ask for: the export, and to be forgotten.</summary>
    public PrivacyDesk Privacy => privacy;

    /// <summary>What staff hand over.</summary>
    public FulfilmentDesk Fulfilments => fulfilments;

    /// <summary>Partners' codes.</summary>
    public PoolDesk Pools => pools;

    /// <summary>What members save for.</summary>
    public GoalDesk Goals => goals;

    /// <summary>"You will earn".</summary>
    public EarningPreview Preview => preview;

    public ProgramDesk Programs => programs;

    /// <summary>The next version of the program, in the making.</summary>
    public DraftDesk Drafts => drafts;

    /// <summary>What a program would have made of the store's own past.</summary>
    public SimulationDesk Simulations => simulations;

    /// <summary>What the host's scheduler calls every minute.</summary>
    public JobDesk Jobs => jobs;

    /// <summary>Is the ledger sound? And balances derived anew.</summary>
    public AuditDesk Audit => audit;

    /// <summary>Balances and histories from elsewhere.</summary>
    public ImportDesk Imports => imports;

    /// <summary>Where members stand, and would stand under other tiers.</summary>
    public TierDesk Tiers => tiers;

    /// <summary>What shoppers ask about reviews.</summary>
    public ReviewDesk Reviews => reviews;

    /// <summary>What members were given, unasked.</summary>
    public OfferDesk Offers => offers;

    /// <summary>What members were asked and answered.</summary>
    public SurveyDesk Surveys => surveys;

    /// <summary>What staff look after.</summary>
    public CaseDesk Cases => cases;

    /// <summary>What is bought after what.</summary>
    public CrossSellDesk CrossSell => crossSell;

    /// <summary>What campaigns have come to.</summary>
    public CampaignDesk Campaigns => campaigns;

    /// <summary>Members bring friends.</summary>
    public ReferralDesk Referrals => referrals;

    /// <summary>Referrals that staff look at.</summary>
    public ReferralCases ReferralCases => referralCases;

    /// <summary>Steps, badges, levels, streaks.</summary>
    public MissionDesk Missions => missions;

    /// <summary>Builds an engine. Later modules win where they register the same service.</summary>
    /// <param name="options">The host.</param>
    /// <param name="modules">Storage (all the store ports), the host's own ports, and extensions.</param>
    public static RunningEngine Start(HostOptions options, params IEnumerable<IModule> modules)
    {
        var builder = new ContainerBuilder();
        builder.RegisterInstance(options);
        foreach (var module in modules.Prepend(new LoyaltyModule()))
        {
            builder.RegisterModule(module);
        }

        return new(builder.Build());
    }
}
