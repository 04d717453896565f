using System.Data.Common;

namespace Encore.Endurance.Worker;

/// <summary>A database that goes away comes back: whoever needs it asks again, for a while.</summary>
internal static class Outage
{
    private const int MostAttempts = 200;

    public static async Task<T> OutlastAsync<T>(Func<Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (Exception problem) when (problem is DbException or IOException && attempt < MostAttempts)
            {
                await Task.Delay(25);
            }
        }
    }
}
