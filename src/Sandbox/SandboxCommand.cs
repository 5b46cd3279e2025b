namespace Performix.Sandbox;

/// <summary>Starts the servers, prints where they are, and keeps them up until it is told to stop.</summary>
public static class SandboxCommand
{
    /// <summary>As sysexits.h has it: the command was used wrongly.</summary>
    private const int UsageWrong = 64;

    public static async Task<int> RunAsync(
        IReadOnlyList<string> words, TextWriter output, TimeProvider time, CancellationToken cancellationToken)
    {
        if (words is ["--help" or "-h" or "-?", ..])
        {
            await output.WriteLineAsync(SandboxOptions.Usage);
            return 0;
        }

        var (options, fault) = SandboxOptions.Parse(words);
        if (options is null)
        {
            await Console.Error.WriteLineAsync($"{fault}\n{SandboxOptions.Usage}");
            return UsageWrong;
        }

        await using var host = await SandboxHost.StartAsync(options, time, cancellationToken);
        await output.WriteLineAsync(host.Describe().ToJsonString());
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (cancellationToken.Register(stopped.SetResult))
        {
            await stopped.Task;
        }

        return 0;
    }
}
