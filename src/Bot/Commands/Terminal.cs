using Spectre.Console;

namespace Performix.Bot.Commands;

/// <summary>A terminal over a writer: plain where nobody is looking.</summary>
internal static class Terminal
{
    private const int PlainWidth = 100;

    public static IAnsiConsole On(TextWriter writer)
    {
        var seen = ReferenceEquals(writer, Console.Out) && !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = seen ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = seen ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = seen ? Math.Clamp(console.Profile.Width, 60, 120) : PlainWidth;
        return console;
    }
}
