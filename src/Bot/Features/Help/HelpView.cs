using Performix.Bot.Access;
using Performix.Bot.Slack;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Help;

/// <summary>What one can ask for, with the nearest word where the one typed is not known.</summary>
internal static class HelpView
{
    private static readonly (string Word, string Typed)[] Examples =
    [
        ("tail", "tail"), ("pipcheck", "pipcheck @ada"), ("me", "me"), ("settings", "settings"), ("status", "status"),
        ("privacy", "privacy"),
    ];

    public static Answer Render(IReadOnlyList<ICommand> commands, string typed, string? near)
    {
        var unknown = typed.Length == 0 ? "" : $"`{Phrases.Plain(typed, 30).Replace('`', '\'')}` is no command here. ";
        var meant = near is null ? "" : $"Did you mean `/performix {near}`? ";
        var words = commands.Select(c => c.Word).ToHashSet();
        var examples = Examples.Where(e => words.Contains(e.Word)).Take(3).Select(e => $"`/performix {e.Typed}`")
            .ToArray();
        var shown = examples.Length > 0 ? $"\nFor example: {string.Join(", ", examples)}" : "";
        var lines = string.Join('\n', commands.Select(c => $"• {c.Usage}"));
        return new Answer(
            $"{unknown}{meant}Performix tells whether the quota tail is the people or the patches.",
            [
                new SectionBlock
                {
                    Text = new Markdown($"{unknown}{meant}Ask `/performix` and one of:\n{lines}{shown}"),
                },
                new ContextBlock { Elements = [new Markdown("Only you see what Performix answers you.")] },
            ]);
    }
}
