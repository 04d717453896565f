using System.Data.Common;

namespace Encore.Loyalty.Storage.Sql;

/// <summary>Cleans up behind a problem, which stays the one to hear of.</summary>
internal static class Undoing
{
    public static async Task TryAsync(Func<Task> undo)
    {
        try
        {
            await undo();
        }
        catch (Exception problem) when (problem is DbException or InvalidOperationException or IOException)
        {
            // The database has undone it already, or is gone.
        }
    }
}
