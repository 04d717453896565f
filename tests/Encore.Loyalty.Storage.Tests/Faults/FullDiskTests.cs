using System.Data.Common;
using System.Diagnostics;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Testing.Contract;
using Encore.Loyalty.Testing.Servers;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace Encore.Loyalty.Storage.Tests.Faults;

/// <summary>No room is left: the commit says so, nothing of it stays, and with room again all goes on.</summary>
[TestFixture]
public sealed class FullDiskTests
{
    private static readonly MemberId Ann = Sample.Member("ann");

    [Test]
    public async Task A_full_SQLite_file_fails_by_name_and_the_ledger_stays_sound()
    {
        using var file = new SqliteFile();
        await using var store = await SqlStore.OpenAsync(file.Options());
        var pages = Convert.ToInt32(await file.AskAsync("PRAGMA page_count"), null) + 20;
        await using (var full = await SqlStore.OpenAsync(file.Options() with { Connect = () => Limited(file, pages) }))
        {
            var problem = await FillAsync(full);
            Assert.That(problem.Message, Does.Contain("full"));
        }

        await MustGoOnAsync(store);
    }

    [Test]
    public async Task A_full_disk_of_PostgreSQL_fails_by_name_and_the_ledger_stays_sound()
    {
        if (Environment.GetEnvironmentVariable(PostgreSqlServer.Variable) is { Length: > 0 })
        {
            Assert.Ignore("The disk to fill is one of this machine; the server was named by a variable and may be elsewhere.");
        }

        using var disk = SmallDisk.Mount(megabytes: 2, owner: "postgres");
        using var database = new PostgreSqlSchema();
        var (space, schema) = ($"small_{Guid.NewGuid():N}", database.Options().Schema);
        await database.RunAsync($"CREATE TABLESPACE {space} LOCATION '{disk.Folder}'");
        await using (var store = await SqlStore.OpenAsync(database.Options()))
        {
            foreach (var table in Tables.AllTables.InOrder.Select(table => $"encore_{table.Name}"))
            {
                await database.RunAsync($"ALTER TABLE \"{schema}\".{table} SET TABLESPACE {space}");
            }

            var problem = await FillAsync(store);
            Assert.That(problem.SqlState, Is.EqualTo("53100"), "disk full");

            foreach (var table in Tables.AllTables.InOrder.Select(table => $"encore_{table.Name}"))
            {
                await database.RunAsync($"ALTER TABLE \"{schema}\".{table} SET TABLESPACE pg_default");
            }

            await MustGoOnAsync(store);
        }

        await database.RunAsync($"DROP TABLESPACE {space}");
    }

    /// <summary>Earns until there is no room.</summary>
    private static async Task<DbException> FillAsync(SqlStore store)
    {
        for (var order = 0; order < 20_000; order++)
        {
            try
            {
                await EarnAsync(store, order);
            }
            catch (DbException problem)
            {
                return problem;
            }
        }

        throw new AssertionException("It never got full.");
    }

    private static async Task MustGoOnAsync(SqlStore store)
    {
        var before = (await store.Ports.Reader.AccountAsync(Ann))!;
        Assert.That(before.LastSequence, Is.EqualTo(before.Version).And.Positive);
        Assert.That((await store.Auditor.RunAsync()).Findings, Is.Empty);

        await EarnAsync(store, 99_999);
        Assert.That((await store.Ports.Reader.AccountAsync(Ann))!.Balances.Available, Is.EqualTo(before.Balances.Available + 1));
    }

    private static async Task EarnAsync(SqlStore store, int order)
    {
        var award = Sample.Award($"{order}", 1) with { Details = new() { Basis = 1, Currency = new string('x', 4000), Rate = 1, Points = 1 } };
        var view = (await store.Ports.Ledger.LoadAsync([AccountRequest.Of(Ann, award.Source)]))[0].View;
        Assert.That(await store.Ports.Ledger.CommitAsync([Sample.Commit(Sample.Earn(view, award)) with { Messages = [Sample.Message(Ann)] }]), Is.True);
    }

    private static DbConnection Limited(SqliteFile file, int pages)
    {
        var connection = (SqliteConnection)file.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count = {pages}";
        command.ExecuteNonQuery();
        return connection;
    }

    /// <summary>A file system in memory; only root can make one.</summary>
    private sealed class SmallDisk : IDisposable
    {
        private SmallDisk(string folder) => Folder = folder;

        public string Folder { get; }

        public static SmallDisk Mount(int megabytes, string owner)
        {
            var folder = Directory.CreateTempSubdirectory("encore-disk-").FullName;
            if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder) != 0)
            {
                Directory.Delete(folder);
                Assert.Ignore("A small disk to fill can be made by root on Linux only.");
            }

            Run("chown", owner, folder);
            return new(folder);
        }

        public void Dispose()
        {
            Run("umount", Folder);
            Directory.Delete(Folder);
        }

        private static int Run(string program, params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
    }
}
