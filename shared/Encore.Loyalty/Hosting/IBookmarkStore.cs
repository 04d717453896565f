namespace Encore.Loyalty.Hosting;

/// <summary>Keeps the bookmarks of one scope.</summary>
public interface IBookmarkStore
{
    /// <summary>Null when there is none yet.</summary>
    Task<Bookmark?> FindAsync(string name, CancellationToken cancel = default);

    /// <returns>False, with nothing changed, when its version is no longer that which is stored: another node was faster.</returns>
    Task<bool> SaveAsync(Bookmark bookmark, CancellationToken cancel = default);
}
