using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Connectors.Files.Yaml;

namespace Performix.Connectors.Files;

/// <summary>Reads a plan from YAML: lists of entries by the day they take effect.</summary>
public static class PlanFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputMissingException">There is no such file.</exception>
    /// <exception cref="InputUnusableException">The file has faults; all are named with line and key.</exception>
    public static Plan Read(string path) => YamlFile.Read(path, ToPlan);

    private static Plan ToPlan(YamlMap map) => new()
    {
        Targets = map.Maps("targets", ToTarget, []),
        Priorities = map.Maps("priorities", ToPriority, []),
        Ramp = map.Maps("ramp", ToRamp, []),
        Attrition = map.Maps("attrition", ToAttrition, []),
        Comp = map.Maps("comp", ToComp, []),
        SellingDays = map.Maps("sellingDays", ToSellingDays, []),
        UnitCosts = map.Maps("unitCosts", ToUnitCosts, []),
        Changes = map.Maps("changes", ToChange, []),
    };

    private static Target ToTarget(YamlMap map) => new(map.From(), map.RequiredMoney("total"))
    {
        Segments = map.Map("segments", parts => parts.ByWord(PlanValues.ToMoney), []),
    };

    private static Priority ToPriority(YamlMap map) => new(map.From())
    {
        Segments = map.Texts("segments"),
        DealTypes = map.Texts("dealTypes"),
        Share = map.Share("share"),
    };

    private static RampSchedule ToRamp(YamlMap map)
    {
        var months = map.Values("months");
        if (months.Count == 0)
        {
            map.Fault("months", "a list of shares by month is needed, such as [0, 0.25, 0.5, 0.75]");
        }

        var shares = months.Select(month => PlanValues.ToShare(month)).OfType<Share>().ToList();
        return new RampSchedule(map.From(), shares) { Role = map.Word("role", "") };
    }

    private static Attrition ToAttrition(YamlMap map) => new(map.From(), map.RequiredShare("yearly"))
    {
        Role = map.Word("role", ""),
    };

    private static CompPlan ToComp(YamlMap map) => new(map.From())
    {
        Role = map.Word("role", ""),
        TargetPay = map.Money("targetPay"),
        Rates = map.Map("rates", rates => rates.ByWord(PlanValues.ToShare), []),
        Accelerators = [.. map.Maps("accelerators", ToAccelerator, []).OrderBy(entry => entry.Above)],
        Cap = map.Multiple("cap"),
    };

    private static Accelerator ToAccelerator(YamlMap map)
    {
        var above = map.Required("above")?.Number(0, 100) ?? 0m;
        map.Required("times");
        return new Accelerator(new Share((double)above), map.Multiple("times") ?? new Ratio(1))
        {
            DealTypes = map.Texts("dealTypes"),
        };
    }

    private static SellingDays ToSellingDays(YamlMap map)
    {
        var days = map.Required("perQuarter") is { } text ? PlanValues.ToDays(text) : null;
        return new SellingDays(map.From(), days ?? new Days(0))
        {
            PerDeal = map.Map("perDeal", deals => deals.ByWord(PlanValues.ToDays), []),
        };
    }

    private static UnitCosts ToUnitCosts(YamlMap map) => new(map.From())
    {
        Training = map.Money("training"),
        ImprovementPlan = map.Money("improvementPlan"),
        Replacement = map.Money("replacement"),
    };

    private static PlanChange ToChange(YamlMap map)
    {
        map.Required("part");
        return new PlanChange(map.From(), map.Choice("part", PlanPart.Quota))
        {
            Note = map.Word("note", ""),
            Reconciled = map.Text("reconciled")?.Date(),
        };
    }
}
