using Performix.Analysis.Protection;
using SlackNet;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Flag;

/// <summary>What somebody chose. Nothing prints it: a record's own text would hold the answer.</summary>
internal sealed class FlagEntry
{
    private FlagEntry(PatchAnswer answer, FlagReason reason) => (Answer, Reason) = (answer, reason);

    public PatchAnswer Answer { get; }

    public FlagReason Reason { get; }

    /// <summary>The choice, or null where what came is not of this form.</summary>
    public static FlagEntry? Read(ViewState? state)
    {
        if (state is null
            || One<PatchAnswer>(state.GetValue<RadioButtonGroupValue>(Ids.Answer, Ids.Answer)?.SelectedOption)
                is not { } answer)
        {
            return null;
        }

        var given = state.GetValue<StaticSelectValue>(Ids.Reason, Ids.Reason)?.SelectedOption;
        return given is null ? new FlagEntry(answer, FlagReason.None)
            : One<FlagReason>(given) is { } reason ? new FlagEntry(answer, reason)
            : null;
    }

    private static T? One<T>(SlackNet.Blocks.Option? chosen)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => v.ToString() == chosen?.Value).Select(v => (T?)v).FirstOrDefault();
}
