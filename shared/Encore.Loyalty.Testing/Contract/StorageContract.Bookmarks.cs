using Encore.Loyalty.Hosting;
using NUnit.Framework;

namespace Encore.Loyalty.Testing.Contract;

/// <summary>The bookmarks.</summary>
public abstract partial class StorageContract
{
    private Bookmark Fresh => new() { Name = "orders", Since = Now };

    [Test]
    public async Task A_bookmark_comes_back_as_it_was_saved_one_version_higher()
    {
        Assert.That(await Store.Bookmarks.FindAsync("orders"), Is.Null);
        var first = Fresh with { Position = "页 12 🎁", HeldUntil = Now.AddMinutes(5) };

        Assert.That(await Store.Bookmarks.SaveAsync(first), Is.True);
        Assert.That(await Store.Bookmarks.FindAsync("orders"), Is.EqualTo(first with { Version = 1 }));

        Assert.That(await Store.Bookmarks.SaveAsync(Fresh with { Version = 1 }), Is.True);
        Assert.That(await Store.Bookmarks.FindAsync("orders"), Is.EqualTo(Fresh with { Version = 2 }));
        Assert.That(await Store.Bookmarks.FindAsync("reviews"), Is.Null);
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(3)]
    public async Task A_bookmark_that_another_node_has_moved_is_not_overwritten(int expected)
    {
        await Store.Bookmarks.SaveAsync(Fresh);
        await Store.Bookmarks.SaveAsync(Fresh with { Version = 1, Position = "theirs" });

        Assert.That(await Store.Bookmarks.SaveAsync(Fresh with { Version = expected, Position = "ours" }), Is.False);
        Assert.That((await Store.Bookmarks.FindAsync("orders"))!.Position, Is.EqualTo("theirs"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Of_nodes_that_move_a_bookmark_at_once_one_does(bool isThereBefore)
    {
        var known = Fresh with { Version = isThereBefore ? 1 : 0 };
        if (isThereBefore)
        {
            await Store.Bookmarks.SaveAsync(Fresh);
        }

        var moved = await TogetherAsync(8, index => Store.Bookmarks.SaveAsync(known with { Position = $"{index}" }));

        Assert.That(moved.Count(isMoved => isMoved), Is.EqualTo(1));
        Assert.That((await Store.Bookmarks.FindAsync("orders"))!.Position, Is.EqualTo($"{Array.IndexOf(moved, true)}"));
    }
}
