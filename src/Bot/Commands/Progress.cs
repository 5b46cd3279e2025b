namespace Performix.Bot.Commands;

/// <summary>What is going on, on standard error, where somebody is looking.</summary>
internal static class Progress
{
    private const string Clear = "\r\u001b[K";

    public static void Say(TextWriter error, string text)
    {
        if (IsSeen(error))
        {
            error.Write(Clear + Prose.Plain(text));
        }
    }

    public static Task SayAsync(TextWriter error, int read, int all)
    {
        Say(error, Prose.Invariant($"Reading the org: {read} of {all} objects …"));
        return Task.CompletedTask;
    }

    public static void Done(TextWriter error)
    {
        if (IsSeen(error))
        {
            error.Write(Clear);
        }
    }

    private static bool IsSeen(TextWriter error) => ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
}
