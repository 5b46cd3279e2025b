using System.CommandLine;
using System.CommandLine.Help;

namespace Performix.Bot.Commands;

/// <summary>The command line: a contract with scripts and schedulers.</summary>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var call = Root().Parse(args);
        if (call.Errors.Count > 0 && call.Action is not HelpAction)
        {
            foreach (var fault in call.Errors)
            {
                await error.WriteLineAsync(fault.Message);
            }

            await error.WriteLineAsync("Try 'performix --help', or '--help' after a command.");
            return ExitCode.Usage;
        }

        return await call.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
    }

    private static RootCommand Root() => new("Tells whether the quota tail is the people or the patches.")
    {
        ServeCommand.Create(),
        DiagnoseCommand.Create(),
    };
}
