using System.CommandLine;

namespace Performix.Bot.Commands.Flags;

/// <summary><c>flags publish --stdin</c>: the publication rule as a filter, for whoever wants to check it.</summary>
internal static class FlagsCommand
{
    private static readonly Option<bool> Stdin = new("--stdin")
    {
        Description = "Read one JSON object a line from standard input, answer with one a line.",
    };

    public static Command Create(Func<TextReader> input)
    {
        var publish = new Command("publish", "Publishes given cells and answers by the rule for protected flags.")
        {
            Stdin,
        };
        publish.Validators.Add(call =>
        {
            if (!call.GetValue(Stdin))
            {
                call.AddError("Say --stdin: the cells and answers are read from standard input.");
            }
        });
        publish.SetAction((call, cancellationToken) => new PublishLines(
            input(), call.InvocationConfiguration.Output, call.InvocationConfiguration.Error)
            .RunAsync(cancellationToken));
        return new Command("flags", "Checks how protected flags are published. It reads no stored answer.") { publish };
    }
}
