/** Who may see Django's views: its decorators, the bases of its classes, the permissions of the REST framework, and what settings demand of all. */
import type { Library, Member, Summary } from "../../engine/summary.js";
import { gives, named } from "../javascript/rows.js";
import { classOf } from "./words.js";

const PROTECTS: Summary = { protects: ["authorized"], returns: { same: "0" } };
/** `@permission_required("chat.delete")`: the decorator is made. */
const made: Member = gives({ type: "django.Protects" });
const base: Member = classOf("django.ProtectsClass", "django.ProtectsBase");

export const library: Library = {
  name: "django-access",
  modules: {
    "django.contrib.auth.decorators": "django.auth",
    "django.contrib.admin.views.decorators": "django.auth",
    "django.contrib.auth.mixins": "django.auth",
    "django.utils.decorators": "django.decorating",
    "rest_framework.permissions": "rest_framework.permissions",
  },
  types: {
    "django.auth": {
      members: {
        // With the names of its options, or with none, it is a decorator of its own.
        ...named(["login_required", "staff_member_required"], {
          call: [{ when: [{ arg: "0", given: true }], ...PROTECTS }, { returns: { type: "django.Protects" } }],
        }),
        ...named(["permission_required", "user_passes_test"], made),
        ...named(["LoginRequiredMixin", "PermissionRequiredMixin", "UserPassesTestMixin", "AccessMixin"], base),
      },
    },
    "django.Protects": { call: PROTECTS },
    "django.LetsThrough": { call: { returns: { same: "0" } } },
    "django.ProtectsClass": {},
    "django.ProtectsBase": { establishes: ["authorized"] },
    // A decorator of functions, for the methods of a class.
    "django.decorating": { members: { method_decorator: { call: { returns: { same: "0" } } } } },
    rest_framework: {
      members: {
        permission_classes: {
          call: [
            { when: [{ arg: "0.[]", is: ["AllowAny"] }], returns: { type: "django.LetsThrough" } },
            { returns: { type: "django.Protects" } },
          ],
        },
      },
    },
    "rest_framework.permissions": { members: { AllowAny: { const: "AllowAny" } } },
  },
  protections: [{ named: "^permission_classes$", not: ["AllowAny"], proves: "authorized" }],
  asking: {
    "django.contrib.auth.middleware.LoginRequiredMiddleware": "django",
    ...Object.fromEntries(
      ["IsAuthenticated", "IsAdminUser", "DjangoModelPermissions"].map((name) => [`rest_framework.permissions.${name}`, "django"]),
    ),
  },
};
