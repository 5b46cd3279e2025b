using Newtonsoft.Json.Linq;

namespace Performix.Bot.Slack.Outgoing;

/// <summary>
/// Buttons, menus and inputs. What people read is cut; an id or a value that is too long would come back wrong if it
/// were, so the element goes.
/// </summary>
internal sealed class ElementFit(LeftOut leftOut)
{
    private readonly TextFit _texts = new(leftOut);

    /// <summary>True where the element stays.</summary>
    public bool Fit(JObject element)
    {
        if (((string?)element["action_id"])?.Length > Limits.Id)
        {
            return false;
        }

        Common(element);
        return (string?)element["type"] switch
        {
            "button" => Button(element),
            "overflow" => Options(element, Limits.OverflowOptions),
            "radio_buttons" or "checkboxes" => Options(element, Limits.ChoiceOptions),
            "static_select" or "multi_static_select" => Menu(element),
            "plain_text_input" => TextInput(element),
            _ => true,
        };
    }

    private void Common(JObject element)
    {
        if (((string?)element["action_id"])?.Length == 0)
        {
            element.Remove("action_id");
        }

        _texts.Object(element, "placeholder", Limits.Placeholder);
        TextFit.String(element, "accessibility_label", Limits.ButtonText);
        if (element["confirm"] is JObject confirm)
        {
            Confirm(confirm);
        }
    }

    private bool Button(JObject button)
    {
        var url = (string?)button["url"] ?? "";
        if (url.Length == 0)
        {
            button.Remove("url");
        }

        return _texts.Object(button, "text", Limits.ButtonText)
            && url.Length <= Limits.Url
            && ((string?)button["value"] ?? "").Length <= Limits.Value;
    }

    /// <summary>What asks before a deed must not fall away, so what it lacks is filled in.</summary>
    private void Confirm(JObject confirm)
    {
        foreach (var (name, most, otherwise) in new[]
                 {
                     ("title", 100, "Are you sure?"), ("text", 300, "Please confirm."), ("confirm", 30, "Yes"),
                     ("deny", 30, "No"),
                 })
        {
            if (!_texts.Object(confirm, name, most))
            {
                confirm[name] = new JObject { ["type"] = "plain_text", ["text"] = otherwise };
            }
        }
    }

    private bool Menu(JObject menu)
    {
        if (menu["option_groups"] is not JArray { Count: > 0 } groups)
        {
            menu.Remove("option_groups");
            return Options(menu, Limits.MenuOptions);
        }

        menu.Remove("options");
        var kept = groups.OfType<JObject>()
            .Where(g => _texts.Object(g, "label", Limits.OptionText))
            .Where(g => Options(g, Limits.MenuOptions))
            .ToList();
        leftOut.Add("choice group", kept.Count - Limits.MenuOptions);
        menu["option_groups"] = new JArray(kept.Take(Limits.MenuOptions));
        Initial(menu, kept.Take(Limits.MenuOptions).SelectMany(g => g["options"] ?? new JArray()));
        return kept.Count > 0;
    }

    private bool Options(JObject owner, int most)
    {
        var given = (owner["options"] as JArray ?? []).OfType<JObject>().ToList();
        var kept = given.Where(Option).Take(most).ToList();
        leftOut.Add("choice", given.Count - kept.Count);
        owner["options"] = new JArray(kept);
        Initial(owner, kept);
        return kept.Count > 0;
    }

    private bool Option(JObject option)
    {
        _texts.Object(option, "description", Limits.OptionText);
        return _texts.Object(option, "text", Limits.OptionText)
            && ((string?)option["value"])?.Length is > 0 and <= Limits.OptionValue;
    }

    /// <summary>What is chosen at first has to be on offer, in the very same words.</summary>
    private static void Initial(JObject owner, IEnumerable<JToken> offered)
    {
        var byValue = offered.GroupBy(o => (string?)o["value"] ?? "").ToDictionary(g => g.Key, g => g.First());
        if (owner["initial_option"] is JObject one && !Replace(one, byValue, n => owner["initial_option"] = n))
        {
            owner.Remove("initial_option");
        }

        if (owner["initial_options"] is JArray several)
        {
            var kept = several.Select(o => byValue.GetValueOrDefault((string?)o["value"] ?? ""))
                .OfType<JToken>().Select(o => o.DeepClone()).ToList();
            owner.Remove("initial_options");
            if (kept.Count > 0)
            {
                owner["initial_options"] = new JArray(kept);
            }
        }
    }

    private static bool Replace(JObject chosen, Dictionary<string, JToken> offered, Action<JToken> put)
    {
        if (!offered.TryGetValue((string?)chosen["value"] ?? "", out var same))
        {
            return false;
        }

        put(same.DeepClone());
        return true;
    }

    private static bool TextInput(JObject input)
    {
        TextFit.String(input, "initial_value", Limits.InputValue);
        foreach (var name in new[] { "min_length", "max_length" })
        {
            if ((int?)input[name] > Limits.InputValue)
            {
                input[name] = Limits.InputValue;
            }
        }

        return true;
    }
}
