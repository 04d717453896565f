using Autofac;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Storage.Bookmarks;
using Encore.Loyalty.Storage.Inbox;
using Encore.Loyalty.Storage.Ledger;
using Encore.Loyalty.Storage.Outbox;
using Encore.Loyalty.Storage.Programs;
using Encore.Loyalty.Storage.Referrals;
using Encore.Loyalty.Storage.Rewards;
using Encore.Loyalty.Storage.Schema;
using Encore.Loyalty.Storage.Sql;
using Encore.Loyalty.Storage.Surveys;

namespace Encore.Loyalty.Storage;

/// <summary>Registers all the store ports on one database. The tables are made by <see cref="SchemaMigrations"/>, not here.</summary>
public sealed class StorageModule(StorageOptions options) : Module
{
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterInstance(options);
        builder.RegisterType<SqlDatabase>().SingleInstance();
        builder.RegisterType<SqlLedgerStore>().As<ILedgerStore>().SingleInstance();
        builder.RegisterType<SqlLedgerReader>().As<ILedgerReader>().SingleInstance();
        builder.RegisterType<SqlLedgerScan>().As<ILedgerScan>().SingleInstance();
        builder.RegisterType<SqlMemberRecords>().As<IMemberRecords>().SingleInstance();
        builder.RegisterType<SqlSurveys>().As<ISurveyStore>().SingleInstance();
        builder.RegisterType<SqlCases>().As<ICaseStore>().SingleInstance();
        builder.RegisterType<SqlRewards>().As<IRewardStore>().SingleInstance();
        builder.RegisterType<SqlReferrals>().As<IReferralStore>().SingleInstance();
        builder.RegisterType<SqlInbox>().As<IInboxStore>().SingleInstance();
        builder.RegisterType<SqlOutbox>().As<IOutboxStore>().SingleInstance();
        builder.RegisterType<SqlPrograms>().As<IProgramStore>().SingleInstance();
        builder.RegisterType<SqlBookmarks>().As<IBookmarkStore>().SingleInstance();
        builder.RegisterType<InboxWriter>().SingleInstance();
        builder.RegisterType<SchemaMigrations>().SingleInstance();
    }
}
