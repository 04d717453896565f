using Autofac;
using Encore.Loyalty.Campaigns;
using Encore.Loyalty.Earning;
using Encore.Loyalty.Import;
using Encore.Loyalty.Insights;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Members;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Offers;
using Encore.Loyalty.Offers.CrossSell;
using Encore.Loyalty.Missions;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Processing.Reconciliation;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Programs.Simulation;
using Encore.Loyalty.Redemption;
using Encore.Loyalty.Referrals;
using Encore.Loyalty.Reviews;
using Encore.Loyalty.Surveys;
using Encore.Loyalty.Surveys.Cases;
using Encore.Loyalty.Tiers;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty;

/// <summary>The core's services. A host adds its ports, an agency its own module with further rules; both by registering, nothing by editing.</summary>
public sealed class LoyaltyModule : Module
{
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterInstance(TimeProvider.System).As<TimeProvider>().IfNotRegistered(typeof(TimeProvider));

        builder.RegisterType<PurchaseRule>().As<IEarningRule>().SingleInstance();
        builder.RegisterType<ReviewRule>().As<IEarningRule>().SingleInstance();
        builder.RegisterInstance(new FixedRule<Shared>(SourceKind.Share)).As<IEarningRule>();

        builder.RegisterInstance(new FixedRule<MemberRegistered>(SourceKind.Registration)).As<IEarningRule>();
        builder.RegisterInstance(new FixedRule<ProfileCompleted>(SourceKind.Profile)).As<IEarningRule>();
        builder.RegisterInstance(new FixedRule<NewsletterSubscribed>(SourceKind.Newsletter)).As<IEarningRule>();
        builder.RegisterInstance(new FixedRule<Visited>(SourceKind.Visit)).As<IEarningRule>();
        builder.RegisterInstance(new FixedRule<BirthdayCame>(SourceKind.Birthday)).As<IEarningRule>();
        builder.RegisterInstance(new FixedRule<AnniversaryCame>(SourceKind.Anniversary)).As<IEarningRule>();
        builder.RegisterType<SurveyRule>().As<IEarningRule>().SingleInstance();
        builder.RegisterInstance(new ReferralRule(SourceKind.Referral, ReferralSide.Referrer)).As<IEarningRule>();
        builder.RegisterInstance(new ReferralRule(SourceKind.Referred, ReferralSide.Friend)).As<IEarningRule>();
        builder.RegisterType<ManualRule>().As<IEarningRule>().SingleInstance();
        builder.RegisterType<MissionPoints>().As<IEarningRule>().SingleInstance();
        builder.RegisterType<VarietyDeeds>().As<IFollowUp>().SingleInstance();
        builder.RegisterType<Deeds>().As<IFollowUp>().SingleInstance();
        builder.RegisterType<MemberDays>().As<IFollowUp>().SingleInstance();
        builder.RegisterType<GuestClaims>().As<IFollowUp>().SingleInstance();
        builder.RegisterType<ReviewPurchases>().As<IFollowUp>().SingleInstance();
        foreach (var kind in RewardKinds.Core)
        {
            builder.RegisterInstance(kind);
        }

        builder.RegisterType<OrderHandler>().As<IFactHandler>().SingleInstance();
        builder.RegisterType<ReviewHandler>().As<IFactHandler>().SingleInstance();
        builder.RegisterType<ReferralClaims>().AsSelf().As<IFactHandler>().SingleInstance();
        builder.RegisterType<ReferralRewards>().As<IFactHandler>().SingleInstance();
        builder.RegisterType<MissionRewards>().As<IFactHandler>().SingleInstance();
        builder.RegisterType<SimpleHandler>().As<IFactHandler>().SingleInstance();

        builder.RegisterType<CampaignFactors>().As<IEarningFactors>().SingleInstance();
        builder.RegisterType<TierFactors>().As<IEarningFactors>().SingleInstance();
        builder.RegisterType<TierReview>().As<IFollowUp>().SingleInstance();
        builder.RegisterType<SurveyFollowUp>().As<IFollowUp>().SingleInstance();
        builder.RegisterType<CaseOpening>().As<IFollowUp>().SingleInstance();
        builder.RegisterType<ReferralReview>().As<IFollowUp>().SingleInstance();
        builder.RegisterType<MissionReview>().As<IFollowUp>().SingleInstance();

        // After the tiers, which offers go by.
        foreach (var trigger in OfferTriggers.Core)
        {
            builder.RegisterInstance(trigger);
        }

        builder.RegisterType<OfferFollowUp>().As<IFollowUp>().SingleInstance();

        builder.RegisterTypes(
            typeof(OfferTriggers), typeof(OfferBooks), typeof(OfferJudging), typeof(OfferGiving), typeof(OfferTaking), typeof(OfferDesk), typeof(CrossSellMiner), typeof(CrossSellDesk),
            typeof(DraftDesk), typeof(MemberRecount), typeof(Simulator), typeof(SimulationDesk),
            typeof(VoucherGifts), typeof(TurnAwards), typeof(MissionDesk), typeof(ReferralDesk), typeof(ReferralCases),
            typeof(CampaignDesk), typeof(TierGifts), typeof(TierDesk), typeof(TierNews), typeof(TierRoles),
            typeof(RewardKinds), typeof(EarningRules), typeof(Awarding), typeof(OrderVouchers), typeof(MessageSwitch), typeof(OutboxDispatch), typeof(ProgramReader), typeof(ProgramDesk),
            typeof(FactHandlers), typeof(FollowUps), typeof(EventProcessor), typeof(FactComparison), typeof(EventDesk), typeof(DueSweep), typeof(HistoryWalk), typeof(ReconciliationSweep),
            typeof(JobDesk), typeof(RedemptionDesk), typeof(RewardShelf), typeof(VoucherRecall), typeof(FulfilmentDesk), typeof(PoolDesk), typeof(GatewayDispatch), typeof(GoalDesk),
            typeof(VoucherDesk), typeof(OrderSpending), typeof(Deciding), typeof(ReservationDesk), typeof(AccountDesk), typeof(PrivacyDesk), typeof(ShortfallFlag),
            typeof(MemberDesk), typeof(ReviewDesk), typeof(EarningPreview), typeof(Auditor), typeof(Rebuilder), typeof(AuditDesk), typeof(Importer), typeof(ImportDesk),
            typeof(Inviting), typeof(SurveyWaves), typeof(Answering), typeof(SurveyResults), typeof(SurveyDesk), typeof(Goodwill), typeof(CaseDesk),
            typeof(LoyaltyEngine)).AsSelf().SingleInstance();
    }
}
