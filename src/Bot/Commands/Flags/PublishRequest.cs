using Performix.Analysis.Protection;

namespace Performix.Bot.Commands.Flags;

/// <summary>One line, read.</summary>
/// <param name="Cells">The given cells: members by id.</param>
/// <param name="Answers">The answers by member.</param>
/// <param name="Policy">The default policy, or the one with the line's K.</param>
/// <param name="Noise">Whether counts are blurred.</param>
internal sealed record PublishRequest(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Cells,
    IReadOnlyDictionary<string, RepAnswer> Answers,
    ProtectionPolicy Policy,
    bool Noise);
