using Newtonsoft.Json.Linq;

namespace Performix.Bot.Slack.Outgoing;

/// <summary>One block after the other, each by the rules of its kind and by what went before it.</summary>
internal sealed class BlockShape(Surface surface, Form form, LeftOut leftOut)
{
    private readonly TextFit _texts = new(leftOut);
    private readonly ElementFit _elements = new(leftOut);
    private readonly TableFit _tables = new(leftOut);
    private int _charts;
    private int _tablesSoFar;
    private int _markdown;

    private bool IsBare => form == Form.Bare && surface == Surface.Message;

    /// <summary>The block, what stands in its place, or nothing where it says nothing.</summary>
    public IEnumerable<JObject> Fit(JObject block) => (string?)block["type"] switch
    {
        "data_visualization" => [Chart(block)],
        "table" => Table(block),
        "markdown" => Markdown(block),
        "section" => Section(block),
        "header" => _texts.Object(block, "text", Limits.HeaderText) ? [IsBare ? Lettered(block) : block] : [],
        "context" => Context(block),
        _ => IsBare ? [] : Rich(block),
    };

    /// <summary>What only a message with all its blocks has.</summary>
    private IEnumerable<JObject> Rich(JObject block) => (string?)block["type"] switch
    {
        "actions" => Actions(block, Limits.ActionElements),
        "context_actions" => surface == Surface.Message ? Actions(block, Limits.ContextActions) : [],
        "input" => Input(block),
        "image" => Image(block) ? [block] : [],
        "alert" => surface == Surface.Modal ? [block] : Section(block),
        _ => [block],
    };

    private IEnumerable<JObject> Section(JObject block)
    {
        var hasText = _texts.Object(block, "text", Limits.SectionText);
        var fields = Fields(block["fields"] as JArray ?? []);
        block.Remove("fields");
        if (fields.Count > 0)
        {
            block["fields"] = fields;
        }

        if (IsBare || (block["accessory"] is JObject accessory && !Accessory(accessory)))
        {
            block.Remove("accessory");
        }

        block["type"] = "section";
        return hasText || fields.Count > 0 ? [block] : [];
    }

    private JArray Fields(JArray given)
    {
        var fields = given.OfType<JObject>().Where(f => !TextFit.IsBlank(f)).ToList();
        leftOut.Add("field", fields.Count - Limits.SectionFields);
        fields.ForEach(f => _texts.Cut(f, Limits.FieldText));
        return new JArray(fields.Take(Limits.SectionFields));
    }

    private bool Accessory(JObject accessory) =>
        (string?)accessory["type"] == "image" ? Image(accessory) : _elements.Fit(accessory);

    private IEnumerable<JObject> Context(JObject block)
    {
        var elements = (block["elements"] as JArray ?? []).OfType<JObject>().Where(ContextElement).ToList();
        leftOut.Add("note", elements.Count - Limits.ContextElements);
        if (elements.Count == 0)
        {
            return [];
        }

        block["elements"] = new JArray(elements.Take(Limits.ContextElements));
        return [block];
    }

    private bool ContextElement(JObject element)
    {
        if ((string?)element["type"] == "image")
        {
            return !IsBare && Image(element);
        }

        _texts.Cut(element, Limits.ContextText);
        return !TextFit.IsBlank(element);
    }

    private IEnumerable<JObject> Actions(JObject block, int most)
    {
        var given = (block["elements"] as JArray ?? []).OfType<JObject>().ToList();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var elements = given.Where(_elements.Fit)
            .Where(e => (string?)e["action_id"] is not { } name || names.Add(name))
            .Take(most).ToList();
        leftOut.Add("button", given.Count - elements.Count);
        block["elements"] = new JArray(elements);
        return elements.Count > 0 ? [block] : [];
    }

    private IEnumerable<JObject> Input(JObject block)
    {
        _texts.Object(block, "hint", Limits.Label);
        var labelled = _texts.Object(block, "label", Limits.Label);
        return labelled && block["element"] is JObject element && _elements.Fit(element) ? [block] : [];
    }

    private bool Image(JObject image)
    {
        TextFit.String(image, "alt_text", Limits.AltText);
        image["alt_text"] ??= "";
        if (image["title"] is JObject)
        {
            _texts.Object(image, "title", Limits.AltText);
        }

        return ((string?)image["image_url"])?.Length <= Limits.Url || image["slack_file"] is JObject;
    }

    private JObject Chart(JObject block)
    {
        var native = form == Form.Native && surface == Surface.Message && _charts < Limits.Charts;
        if (native && ChartFit.Fits(block))
        {
            _charts++;
            return block;
        }

        return Lettered(ChartText.Of(block, leftOut), block);
    }

    private IEnumerable<JObject> Table(JObject block)
    {
        var native = form == Form.Native && surface == Surface.Message && _tablesSoFar < Limits.Tables;
        if (native && _tables.Fits(block))
        {
            _tablesSoFar++;
            return [block];
        }

        var text = Grid.Of(TableFit.Cells(block), "", leftOut);
        return text.Length > 0 ? [Lettered(text, block)] : [];
    }

    /// <summary>All markdown blocks of a message share one allowance; in views they are sections.</summary>
    private IEnumerable<JObject> Markdown(JObject block)
    {
        var text = (string?)block["text"] ?? "";
        var room = Limits.MarkdownTogether - _markdown;
        if (string.IsNullOrWhiteSpace(text) || room <= 1)
        {
            leftOut.Add("part", string.IsNullOrWhiteSpace(text) ? 0 : 1);
            return [];
        }

        if (surface != Surface.Message || form != Form.Native)
        {
            return Section(Lettered(text, block));
        }

        if (text.Length > room)
        {
            leftOut.AddEnd();
            block["text"] = TextCut.Plain(text, room);
        }

        _markdown += ((string?)block["text"] ?? "").Length;
        return [block];
    }

    private static JObject Lettered(JObject header) =>
        Lettered("*" + Phrases.Plain((string?)header["text"]?["text"] ?? "", Limits.HeaderText) + "*", header);

    private static JObject Lettered(string text, JObject block)
    {
        var section = new JObject { ["type"] = "section", ["text"] = TextFit.Marked(text) };
        if ((string?)block["block_id"] is { } name)
        {
            section["block_id"] = name;
        }

        return section;
    }
}
