#nullable enable
namespace SlackNet;

public static class Utils
{
    /// <summary>Null where Slack says that the thing asked for does not exist.</summary>
    public static async Task<T?> NullIfNotFound<T>(this Task<T> task) where T : class
    {
        try
        {
            return await task.ConfigureAwait(false);
        }
        catch (SlackException e) when (e.ErrorCode.EndsWith("_not_found", StringComparison.Ordinal))
        {
            return null;
        }
    }
}
